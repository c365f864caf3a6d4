-- Charts that were begun before name the code of surplus payable to members as the templates do now; one that a
-- cooperative has made its own plays no role yet, and keeps playing none where another code plays it.
alter table ledger.chart no force row level security;
update ledger.chart c set role = 'SURPLUS_PAYABLE'
where c.role is null and c.kind = 'POOLED'
    and c.code in ('305109', '251501') and c.name_en = 'Surplus payable to members'
    and not exists (select from ledger.chart o
                    where o.cooperative_id = c.cooperative_id and o.role = 'SURPLUS_PAYABLE');
alter table ledger.chart force row level security;
