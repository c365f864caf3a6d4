-- A member's page lists the accounts of others that name her; hardly any account names anybody.
create index account_with_authorised on savings.account (cooperative_id) where cardinality(authorised) > 0;
