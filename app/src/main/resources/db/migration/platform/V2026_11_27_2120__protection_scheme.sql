-- Which scheme protects deposits is not asked of term deposits only any more.
alter table platform.setting no force row level security;
update platform.setting set name = 'protection.scheme' where name = 'termdeposits.protection-scheme';
alter table platform.setting force row level security;
