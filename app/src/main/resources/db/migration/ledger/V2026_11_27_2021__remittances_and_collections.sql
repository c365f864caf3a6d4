-- Charts that were begun before have the codes of remittances to be settled and of collections to be handed over as the
-- templates do now, where their group is there and nothing else has the number; and name the fees on remittances.
alter table ledger.chart no force row level security;
insert into ledger.chart (cooperative_id, code, name_es, name_en, class, side, kind, role, pearls_line, valid_from,
    status, source)
select g.cooperative_id, n.code, n.name_es, n.name_en, n.class, n.side, 'GUARDED', n.role, n.pearls_line, '1900-01-01',
    'unconfirmed', 'Milpa''s own: no official code known'
from (values
    ('106106', '1061', 'Items in transit, national currency', 'Remesas por liquidar, por remesadora',
        'Remittances to be settled, by payer', 'ASSET', 1, 'REMITTANCES_RECEIVABLE', 'receivables'),
    ('305117', '3051', 'Payables, national currency', 'Cobros por entregar, por empresa',
        'Collections to be handed over, by biller', 'LIABILITY', -1, 'COLLECTIONS_PAYABLE', 'st_payables_30d'),
    ('191805', '1918', 'Items in process, assets, soles', 'Remesas por liquidar por remesadora MN',
        'Remittances to be settled by payer, soles', 'ASSET', 1, 'REMITTANCES_RECEIVABLE', 'receivables'),
    ('251408', '2514', 'Sundry payables, soles', 'Cobranzas por entregar por empresa MN',
        'Collections to be handed over by biller, soles', 'LIABILITY', -1, 'COLLECTIONS_PAYABLE', 'st_payables_30d'))
    as n (code, parent, parent_en, name_es, name_en, class, side, role, pearls_line)
join ledger.chart g on g.code = n.parent and g.name_en = n.parent_en and g.kind = 'GROUP'
where not exists (select from ledger.chart o
                  where o.cooperative_id = g.cooperative_id and (o.code = n.code or o.role = n.role));
update ledger.chart c set role = 'REMITTANCE_FEE_INCOME'
where c.role is null and c.kind = 'POOLED'
    and (c.code = '602103' and c.name_en = 'Fees on remittances'
         or c.code = '521203' and c.name_en = 'Drafts and transfers, soles')
    and not exists (select from ledger.chart o
                    where o.cooperative_id = c.cooperative_id and o.role = 'REMITTANCE_FEE_INCOME');
alter table ledger.chart force row level security;
