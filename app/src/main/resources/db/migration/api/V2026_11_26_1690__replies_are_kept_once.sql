-- A reply is written once, in the transaction of what it did, under a name that is locked until that ends.
revoke update (status, body) on api.reply from milpa_app;
alter table api.reply alter column status set not null, alter column body set not null;
alter table api.reply drop constraint reply_check;
