-- The truth: articles, readings and edits, and the briefs that hold them.
-- Days are "2006-01-02", instants RFC 3339 in UTC; '' is unknown.
pragma application_id = 1380208468; -- "RDOT"

create table article (
	id              text primary key,
	sha256          text not null,
	text            text not null,
	title           text not null,
	publisher       text not null,
	author          text not null,
	published_start text not null,
	published_end   text not null,
	basis           text not null,
	reason          text not null,
	url             text not null,
	language        text not null,
	imported        text not null,
	origin          text not null,
	file            text not null
) strict;

create index article_sha256 on article (sha256);

create trigger article_never_changes before update on article
begin
	select raise(abort, 'an article never changes');
end;

create trigger article_never_goes before delete on article
begin
	select raise(abort, 'an article is never deleted');
end;

-- body is the reading's full value as JSON, gzipped, without its article.
create table reading (
	article text not null references article (id),
	reader  text not null,
	made    text not null,
	body    blob not null,
	unique (article, reader)
) strict;

-- revision grows with every change, indexed is the one that search knows.
create table brief (
	id       text primary key,
	name     text not null,
	created  text not null,
	changed  text not null,
	deleted  integer not null default 0,
	revision integer not null default 1,
	indexed  integer not null default 0,
	events   integer not null default 0
) strict;

create table brief_article (
	brief   text not null references brief (id),
	article text not null references article (id),
	place   integer not null,
	removed integer not null default 0,
	primary key (brief, article)
) strict, without rowid;

create index brief_article_article on brief_article (article);

-- undone edits are not applied; dropped ones cannot be redone either.
create table edit (
	brief    text not null references brief (id),
	seq      integer not null,
	at       text not null,
	op       text not null,
	target   text not null,
	field    text not null,
	value    text not null,
	with_ids text not null check (json_valid(with_ids)),
	spans    text not null check (json_valid(spans)),
	undone   integer not null default 0,
	dropped  integer not null default 0,
	primary key (brief, seq)
) strict, without rowid;

create trigger edit_never_goes before delete on edit
begin
	select raise(abort, 'an edit is never deleted');
end;

create table position (
	brief  text not null references brief (id),
	actor  text not null,
	x      real not null,
	y      real not null,
	pinned integer not null,
	primary key (brief, actor)
) strict, without rowid;

create table state (
	key   text primary key,
	value text not null
) strict, without rowid;
