-- A rate that falls after missed quotas was never read by anything: what a product promises says so by bonus and penalty.
alter table savings.product_rules drop column reduces_rate;

-- Whether a deposit by its owner wakes an account, or she must ask.
alter table savings.product_rules add column deposit_wakes boolean not null default false;
