-- Of a remittance that goes into savings nothing passes the window.
alter table counter.slip drop constraint slip_amount_check;
alter table counter.slip add constraint slip_amount_check check (amount >= 0);
