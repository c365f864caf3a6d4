-- Where whoever asked goes on, as the module that asks writes it for itself, and her own requests by day.
alter table approvals.approval
    add column resume text not null default '' check (length(resume) <= 2000);
create index approval_by_asker on approvals.approval (cooperative_id, asked_by, business_date);
