-- Charts that were begun before get the codes for dealing in currency and for cheques, as the templates have them now. A
-- code or a role that a cooperative has put to a use of its own stays as it is.
alter table ledger.chart no force row level security;
update ledger.chart c set role = t.role
from (values ('101103', 'Banks of the country', 'BANKS'),
             ('101106', 'Cheques to be cleared', 'CHEQUES_IN_CLEARING'),
             ('111301', 'Current accounts, soles', 'BANKS'),
             ('111501', 'Cheques in clearing', 'CHEQUES_IN_CLEARING')) as t (code, name_en, role)
where c.code = t.code and c.name_en = t.name_en and c.role is null and c.kind = 'POOLED'
    and not exists (select from ledger.chart o where o.cooperative_id = c.cooperative_id and o.role = t.role);
-- beside: a code of the same template that stands under the same heading.
insert into ledger.chart (cooperative_id, code, name_es, name_en, class, side, kind, role, pearls_line, valid_from,
    status, source)
select c.cooperative_id, t.code, t.name_es, t.name_en, c.class, c.side, 'POOLED', t.role, c.pearls_line, '1900-01-01',
    'unconfirmed', 'Milpa''s own: no official code known'
from (values
    ('101105', 'Cash in transit', '101109', 'Cheques en caja', 'Cheques in hand', 'CHEQUES_IN_HAND'),
    ('105109', 'Legal costs to be recovered', '105110', 'Cheques devueltos por cobrar', 'Returned cheques receivable',
     'RETURNED_CHEQUES'),
    ('106105', 'Exchange position', '106107', 'Contravalor de la posición de cambio',
     'Counter-value of the exchange position', 'FX_COUNTERVALUE'),
    ('601104', 'Exchange differences', '601105', 'Resultado de la compraventa de divisas',
     'Result of currency dealing', 'FX_TRADING_RESULT'),
    ('111601', 'Items for immediate collection', '111602', 'Cheques en caja', 'Cheques in hand', 'CHEQUES_IN_HAND'),
    ('151403', 'Insurance premiums receivable from members, soles', '151404', 'Cheques devueltos por cobrar MN',
     'Returned cheques receivable, soles', 'RETURNED_CHEQUES'),
    ('191804', 'Exchange position, soles', '191806', 'Contravalor de la posición de cambio MN',
     'Counter-value of the exchange position, soles', 'FX_COUNTERVALUE'),
    ('511801', 'Exchange differences', '511802', 'Resultado de la compraventa de moneda extranjera',
     'Result of currency dealing', 'FX_TRADING_RESULT')
    ) as t (beside, beside_en, code, name_es, name_en, role)
join ledger.chart c on c.code = t.beside and c.name_en = t.beside_en and c.kind = 'POOLED'
where not exists (select from ledger.chart o
                  where o.cooperative_id = c.cooperative_id and (o.code = t.code or o.role = t.role));
alter table ledger.chart force row level security;
