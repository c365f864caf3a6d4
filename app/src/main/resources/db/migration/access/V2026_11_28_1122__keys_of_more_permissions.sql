-- There are more than a hundred permissions by now; a key may hold all of them.
alter table access.api_key drop constraint api_key_permissions_check;
alter table access.api_key add constraint api_key_permissions_check check (cardinality(permissions) between 1 and 500);
