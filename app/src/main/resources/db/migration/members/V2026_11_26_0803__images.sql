-- Signatures and photographs in members' files. A newer one of the same party and kind takes the place of an older one;
-- rows are added and never changed. Bytes stand in a table of their own, which no list reads.
create table members.image (
    cooperative_id uuid        not null,
    image_id       uuid        not null,
    request_id     uuid        not null,
    member_id      uuid        not null,
    party_id       uuid        not null,
    kind           text        not null check (kind in ('SIGNATURE', 'PHOTO')),
    format         text        not null check (format in ('PNG', 'JPEG')),
    from_on        date        not null,
    hash           text        not null check (hash ~ '^[0-9a-f]{64}$'),
    recorded_at    timestamptz not null default now(),
    primary key (cooperative_id, image_id),
    unique (cooperative_id, request_id),
    foreign key (cooperative_id, member_id) references members.member (cooperative_id, member_id)
);
create index image_of_member on members.image (cooperative_id, member_id, image_id);

create table members.image_content (
    cooperative_id uuid  not null,
    image_id       uuid  not null,
    hash           text  not null check (hash = encode(sha256(content), 'hex')),
    content        bytea not null check (octet_length(content) between 1 and 5000000),
    primary key (cooperative_id, image_id),
    foreign key (cooperative_id, image_id) references members.image (cooperative_id, image_id)
);

call platform.guard('members.image');
call platform.guard('members.image_content');
grant select, insert on members.image, members.image_content to milpa_app;
