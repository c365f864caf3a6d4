-- Members act for themselves, apart from those who work for the cooperative.
alter table platform.actor
    drop constraint actor_kind_check,
    add constraint actor_kind_check check (kind in ('PERSON', 'JOB', 'IMPORT', 'SYSTEM', 'API', 'MEMBER'));
