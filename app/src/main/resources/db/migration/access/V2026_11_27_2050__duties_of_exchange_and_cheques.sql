-- Who gives rights handles no currency and no cheques; who deals in currency does not say at which rates, nor undoes what
-- she did; who takes cheques does not send them to the bank, return them, or say how long they are held.
alter table access.excluding_duties no force row level security;
insert into access.excluding_duties (cooperative_id, one, other, valid_from, source, status)
select '00000000-0000-0000-0000-000000000000', least(one, other), greatest(one, other), '2000-01-01',
       'COSO, Internal Control (2013), principle 10: incompatible duties are kept apart', 'UNCONFIRMED'
from (values ('users.manage', 'exchange.operate'), ('roles.manage', 'exchange.operate'),
             ('exchange.publish', 'exchange.operate'), ('exchange.undo', 'exchange.operate'),
             ('users.manage', 'cheques.take'), ('roles.manage', 'cheques.take'),
             ('cheques.send', 'cheques.take'), ('cheques.return', 'cheques.take'),
             ('cheques.publish', 'cheques.take')) as pair (one, other);
alter table access.excluding_duties force row level security;
