-- Charts that were begun before get the codes of loans, as the templates have them now. A code or a role that a
-- cooperative has put to a use of its own stays as it is.
alter table ledger.chart no force row level security;
update ledger.chart c set role = t.role
from (values
    ('103102', 'Past-due loans in administrative collection', 'LOANS_OVERDUE'),
    ('103103', 'Past-due loans in judicial collection', 'LOANS_JUDICIAL'),
    ('103104', 'Restructured loans', 'LOANS_REFINANCED'),
    ('105101', 'Interest receivable on loans', 'INTEREST_RECEIVABLE_LOANS'),
    ('305101', 'Payables on demand', 'LOANS_OVERPAID'),
    ('601102', 'Fees on loans', 'LOAN_FEE_INCOME'),
    ('609101', 'Recoveries of loans charged off', 'LOAN_RECOVERIES'),
    ('703101', 'Charge for loan losses', 'LOAN_LOSS_EXPENSE'),
    ('901101', 'Loans charged off', 'LOANS_WRITTEN_OFF'),
    ('901104', 'Interest in suspense', 'INTEREST_SUSPENDED'),
    ('902101', 'Memorandum accounts per contra', 'MEMORANDUM_CONTRA'),
    ('141403', 'Refinanced consumer loans, soles', 'LOANS_REFINANCED'),
    ('141503', 'Past-due consumer loans, soles', 'LOANS_OVERDUE'),
    ('141603', 'Consumer loans in judicial collection, soles', 'LOANS_JUDICIAL'),
    ('141803', 'Accrued income, consumer, soles', 'INTEREST_RECEIVABLE_LOANS'),
    ('251409', 'Other payables, soles', 'LOANS_OVERPAID'),
    ('431201', 'Specific charge for loan losses, soles', 'LOAN_LOSS_EXPENSE'),
    ('561101', 'Recoveries of loans charged off', 'LOAN_RECOVERIES'),
    ('811301', 'Loans charged off', 'LOANS_WRITTEN_OFF'),
    ('811401', 'Loan income in suspense', 'INTEREST_SUSPENDED'),
    ('831101', 'Debit memorandum accounts per contra', 'MEMORANDUM_CONTRA')
    ) as t (code, name_en, role)
where c.code = t.code and c.name_en = t.name_en and c.role is null and c.kind in ('POOLED', 'GUARDED')
    and not exists (select from ledger.chart o where o.cooperative_id = c.cooperative_id and o.role = t.role);
insert into ledger.chart (cooperative_id, code, name_es, name_en, class, side, kind, role, pearls_line, valid_from,
    status, source)
select c.cooperative_id, '521206', 'Comisiones por créditos MN', 'Fees on loans, soles', c.class, c.side, 'POOLED',
    'LOAN_FEE_INCOME', 'loan_income', '1900-01-01', 'unconfirmed', 'Milpa''s own: no official code known'
from ledger.chart c
where c.code = '521205' and c.name_en = 'Admission fees, soles' and c.kind = 'POOLED'
    and not exists (select from ledger.chart o
                    where o.cooperative_id = c.cooperative_id and (o.code = '521206' or o.role = 'LOAN_FEE_INCOME'));
alter table ledger.chart force row level security;
