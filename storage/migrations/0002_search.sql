-- What search needs, derived from the truth and made again by Rebuild,
-- which every migration is followed by.

-- One row for each article (brief is ''), quote, event and actor. body is ''
-- for an article: its text is in article.
create table entry (
	id         integer primary key,
	kind       text not null,
	brief      text not null,
	target     text not null,
	article    text not null,
	title      text not null,
	body       text not null,
	type       text not null,
	outlet     text not null,
	day_first  text not null,
	day_last   text not null,
	span_start integer not null,
	span_end   integer not null
) strict;

create index entry_brief on entry (brief, kind);
create index entry_target on entry (target);

-- The names of a brief's actors, folded for comparison.
create table actor_name (
	brief text not null,
	actor text not null,
	name  text not null,
	primary key (brief, actor, name)
) strict, without rowid;

-- Who has which part in a quote (speaker, via), an event (agent, …) or an
-- article (mention).
create table part (
	target text not null,
	brief  text not null,
	actor  text not null,
	role   text not null,
	primary key (target, brief, actor, role)
) strict, without rowid;

create index part_brief on part (brief);

-- grams holds overlapping pairs of Han, Kana and Hangul characters, for
-- scripts that unicode61 does not part into words.
create virtual table words using fts5 (
	title, body, grams,
	content = '', contentless_delete = 1,
	tokenize = 'unicode61 remove_diacritics 2',
	prefix = '2 3'
);
