-- A request goes to the branch that serves the member when she asks. Those from before went to nobody's in particular:
-- every branch sees them.
alter table portal.member_request add column branch_id uuid;
comment on column portal.member_request.branch_id is 'The branch that serves her; empty for what was asked before requests went to one';
drop index portal.request_waiting;
create index request_waiting on portal.member_request (cooperative_id, asked_at) include (branch_id) where answer is null;
create index request_answered on portal.member_request (cooperative_id, answered_at) include (branch_id)
    where answer is not null;
