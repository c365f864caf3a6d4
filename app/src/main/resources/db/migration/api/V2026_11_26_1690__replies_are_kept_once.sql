-- A reply is written once, with what it answers, in the transaction of what it did; of two that carry out the same
-- request at once, the second finds the name taken, undoes its work and answers the same.
revoke update (status, body) on api.reply from milpa_app;
alter table api.reply alter column status set not null, alter column body set not null;
alter table api.reply drop constraint reply_check;
