-- Articles of a brief that was shared without their texts. A row stands here
-- until the library holds the text; the article then joins the brief at its
-- place. facts is the article as JSON, its text left out.
create table awaited (
	brief   text not null references brief (id),
	article text not null,
	place   integer not null,
	facts   text not null check (json_valid(facts)),
	primary key (brief, article)
) strict, without rowid;

create index awaited_article on awaited (article);
