-- Charts that were begun before name the codes of interest on term deposits as the templates do now; one that a
-- cooperative has made its own plays no role yet, and keeps playing none where another code plays it.
alter table ledger.chart no force row level security;
update ledger.chart c set role = 'INTEREST_PAYABLE_TERM_DEPOSITS'
where c.role is null and c.kind = 'POOLED'
    and (c.code = '304102' and c.name_en = 'Interest payable on term deposits'
         or c.code = '211803' and c.name_en = 'Interest payable on term accounts, soles')
    and not exists (select from ledger.chart o
                    where o.cooperative_id = c.cooperative_id and o.role = 'INTEREST_PAYABLE_TERM_DEPOSITS');
update ledger.chart c set role = 'INTEREST_EXPENSE_TERM_DEPOSITS'
where c.role is null and c.kind = 'POOLED'
    and (c.code = '70110102' and c.name_en = 'Interest on term deposits'
         or c.code = '411103' and c.name_en = 'Interest on term accounts, soles')
    and not exists (select from ledger.chart o
                    where o.cooperative_id = c.cooperative_id and o.role = 'INTEREST_EXPENSE_TERM_DEPOSITS');
alter table ledger.chart force row level security;
