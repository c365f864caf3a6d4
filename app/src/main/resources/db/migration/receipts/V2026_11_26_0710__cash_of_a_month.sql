-- Whether all cash of one of the three people in the calendar month reached the threshold of a month with this.
alter table receipts.cash_operation add column above_in_month boolean not null default false;
drop index receipts.cash_operation_above;
create index cash_operation_above on receipts.cash_operation (cooperative_id, business_date)
    where above or above_in_month;

-- The cash of one person in a month, in whichever of the three places she stands; most stand in all of them.
create index cash_operation_by_ordering_party on receipts.cash_operation
    (cooperative_id, ordering_party, business_date) where ordering_party <> executor;
create index cash_operation_by_beneficiary on receipts.cash_operation
    (cooperative_id, beneficiary, business_date) where beneficiary <> executor;
