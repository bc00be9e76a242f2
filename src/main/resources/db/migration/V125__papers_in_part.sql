-- Papers that are given out in part (art. 37): the original, what is marked on it, and what was made of it. Label, keys and
-- marks are sealed under the request's own data key. What is let go stands in info_request_file under result_key.
create table info_request_part (
    file_key    text primary key,
    no          bigint      not null references info_request,
    sealed_key  bytea       not null,
    label       bytea       not null,
    kind        text        not null,
    size        bigint      not null,
    pages       integer     not null,
    marks       bytea       not null,
    version     integer     not null default 0,
    marked_by   bigint      not null,
    result_key  text,
    result_sealed_key bytea,
    result_size bigint,
    released_by bigint,
    added_at    timestamptz not null
);
create index info_request_part_no on info_request_part (no, added_at);
