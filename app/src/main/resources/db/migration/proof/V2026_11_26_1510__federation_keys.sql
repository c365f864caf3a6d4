-- Keys that a federation has said to be its own. Public: whoever checks a proof is told whose key signed.
create table proof.federation_key (
    cooperative_id uuid        not null,
    key            text        not null check (key ~ '^[0-9a-f]{64}$'),
    published_at   timestamptz not null,
    primary key (cooperative_id, key)
);

call platform.guard('proof.federation_key');

grant select, insert on proof.federation_key to milpa_app;
