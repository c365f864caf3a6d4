-- Charts that were begun before name the code of cash in transit as the templates do now; one that a cooperative has
-- made its own plays no role yet, and keeps playing none where another code plays it.
alter table ledger.chart no force row level security;
update ledger.chart c set role = 'CASH_IN_TRANSIT'
where c.role is null and c.kind = 'POOLED'
    and (c.code = '101105' and c.name_en = 'Cash in transit'
         or c.code = '111109' and c.name_en = 'Cash in transit, soles')
    and not exists (select from ledger.chart o
                    where o.cooperative_id = c.cooperative_id and o.role = 'CASH_IN_TRANSIT');
alter table ledger.chart force row level security;
