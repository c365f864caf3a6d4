-- What somebody sent when her session had ended, until she signs in again and sends it: one each, the latest, sealed,
-- since it may hold anything. Written by module "access" only.
create table access.kept_form (
    cooperative_id uuid        not null,
    user_id        uuid        not null,
    form           bytea       not null check (length(form) between 30 and 40000),
    kept_at        timestamptz not null,
    primary key (cooperative_id, user_id),
    foreign key (cooperative_id, user_id) references access.user_account (cooperative_id, user_id)
);
call platform.guard('access.kept_form');
grant select, insert, delete, update (form, kept_at) on access.kept_form to milpa_app;
