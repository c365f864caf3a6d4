package coop.milpa.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every chart template, whatever its country. */
class ChartTemplateTest {

    private static final Set<String> BALANCE_CLASSES = Set.of("ASSET", "LIABILITY", "EQUITY");
    private static final Set<String> OFF_BALANCE_CLASSES = Set.of("CONTINGENT", "MEMORANDUM");
    private static final int NAME_MAX = 120;

    private static final Set<String> BALANCE_LINES = Set.of(
            "gross_loans",
            "allow_loans",
            "liquid_inv",
            "liq_reserve_earning",
            "fin_inv",
            "nonfin_inv",
            "cash",
            "nonearn_liq_reserve",
            "receivables",
            "fixed_assets",
            "other_assets",
            "problem_assets",
            "allow_other",
            "savings",
            "ext_credit_st",
            "ext_credit_lt",
            "st_payables_30d",
            "other_nonint_liab",
            "shares",
            "transitory",
            "institutional");

    private static final Set<String> RESULT_LINES = Set.of(
            "loan_income",
            "loan_insurance",
            "liquid_inv_income",
            "fin_inv_income",
            "nonfin_inv_income",
            "other_oper_income",
            "int_savings",
            "ins_savings",
            "tax_savings",
            "cost_ext_credit",
            "dividends_shares",
            "opex",
            "provisions",
            "extraordinary_net",
            "income_tax");

    private static final List<String> ROLES = List.of(
            "CASH",
            "VAULT",
            "CASH_IN_TRANSIT",
            "CLEARING",
            "INTERCOOPERATIVE_CLEARING",
            "BANKS",
            "CHEQUES_IN_HAND",
            "CHEQUES_IN_CLEARING",
            "RETURNED_CHEQUES",
            "FX_POSITION",
            "FX_COUNTERVALUE",
            "FX_TRADING_RESULT",
            "REMITTANCES_RECEIVABLE",
            "SAVINGS_DEMAND",
            "SAVINGS_PROGRAMMED",
            "SAVINGS_CHILDREN",
            "TERM_DEPOSITS",
            "CONTRIBUTIONS",
            "CONTRIBUTIONS_REFUNDABLE",
            "APPLICANT_DEPOSITS",
            "ESTATES_PAYABLE",
            "WELFARE_FUND",
            "SURPLUS_PAYABLE",
            "MOVEMENT_TAX_PAYABLE",
            "ENTRANCE_FEE_INCOME",
            "REMITTANCE_FEE_INCOME",
            "COLLECTIONS_PAYABLE",
            "LOANS",
            "LOANS_OVERDUE",
            "LOANS_JUDICIAL",
            "LOANS_REFINANCED",
            "INTEREST_RECEIVABLE_LOANS",
            "LOAN_ALLOWANCE",
            "INTEREST_PAYABLE_SAVINGS",
            "INTEREST_PAYABLE_TERM_DEPOSITS",
            "WITHHOLDING_PAYABLE",
            "TAX_PAYABLE",
            "INSURANCE_PAYABLE",
            "OPENING_BALANCES",
            "SURPLUS_OF_YEAR",
            "RETAINED_SURPLUS",
            "LEGAL_RESERVE",
            "EDUCATION_RESERVE",
            "INDIVISIBLE_RESERVE",
            "INTEREST_INCOME_LOANS",
            "LOAN_FEE_INCOME",
            "LOAN_RECOVERIES",
            "LOAN_LOSS_EXPENSE",
            "LOANS_OVERPAID",
            "INTEREST_SUSPENDED",
            "LOANS_WRITTEN_OFF",
            "MEMORANDUM_CONTRA",
            "FEE_INCOME",
            "PENALTY_INCOME",
            "FX_DIFFERENCE",
            "ROUNDING_DIFFERENCES",
            "INTEREST_EXPENSE_SAVINGS",
            "INTEREST_EXPENSE_TERM_DEPOSITS",
            "OPERATING_EXPENSE",
            "CASH_OVER_SHORT");

    @ParameterizedTest
    @ValueSource(strings = {"gt-cooperativa", "pe-coopac"})
    void noCodeStandsTwice(String template) {
        assertThat(ChartRow.of(template)).extracting(ChartRow::code).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gt-cooperativa", "pe-coopac"})
    void everyCodeIsOneTheLedgerCanRead(String template) {
        assertThat(ChartRow.of(template))
                .allSatisfy(row -> assertThat(new AccountCode(row.code())).hasToString(row.code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gt-cooperativa", "pe-coopac"})
    void everyCodeHangsFromAGroup(String template) {
        List<ChartRow> rows = ChartRow.of(template);
        assertThat(rows)
                .filteredOn(row -> row.code().length() > 1)
                .allSatisfy(row -> assertThat(parentOf(row, rows)).get().matches(ChartRow::isGroup));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gt-cooperativa", "pe-coopac"})
    void noGroupIsEmpty(String template) {
        List<ChartRow> rows = ChartRow.of(template);
        assertThat(rows)
                .filteredOn(ChartRow::isGroup)
                .allSatisfy(group -> assertThat(rows).anyMatch(row -> !row.isGroup() && group.isAbove(row)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gt-cooperativa", "pe-coopac"})
    void theFirstDigitSaysTheClass(String template) {
        Map<String, Set<String>> classes = ChartRow.of(template).stream()
                .collect(groupingBy(row -> row.code().substring(0, 1), mapping(row -> row.get("class"), toSet())));
        assertThat(classes.values()).allSatisfy(found -> assertThat(found).hasSize(1));
        assertThat(classes.values().stream().flatMap(Set::stream).toList())
                .contains("ASSET", "LIABILITY", "EQUITY", "INCOME", "EXPENSE", "CONTINGENT", "MEMORANDUM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gt-cooperativa", "pe-coopac"})
    void everyRoleIsPlayedByOneCodeThatCanBePostedTo(String template) {
        List<ChartRow> cast = ChartRow.of(template).stream()
                .filter(row -> !row.get("role").isEmpty())
                .toList();
        assertThat(cast).extracting(row -> row.get("role")).containsExactlyInAnyOrderElementsOf(ROLES);
        assertThat(cast).noneMatch(ChartRow::isGroup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gt-cooperativa", "pe-coopac"})
    void whatMembersAndDrawersHoldIsGuarded(String template) {
        Set<String> guarded =
                Set.of("CASH", "VAULT", "SAVINGS_DEMAND", "SAVINGS_PROGRAMMED", "TERM_DEPOSITS", "CONTRIBUTIONS");
        Set<String> lines = Set.of("savings", "shares", "gross_loans");
        assertThat(ChartRow.of(template))
                .filteredOn(row -> guarded.contains(row.get("role")) || lines.contains(row.get("pearls_line")))
                .allMatch(row -> row.get("kind").equals("GUARDED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gt-cooperativa", "pe-coopac"})
    void everyLeafFeedsALineOfPearls(String template) {
        assertThat(ChartRow.of(template))
                .allSatisfy(row -> assertThat(row.get("pearls_line")).isIn(linesFor(row)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gt-cooperativa", "pe-coopac"})
    void everyCodeIsNamedInBothLanguages(String template) {
        assertThat(ChartRow.of(template)).allSatisfy(row -> {
            assertThat(row.get("name_es")).matches(ChartTemplateTest::isName);
            assertThat(row.get("name_en")).matches(ChartTemplateTest::isName);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"gt-cooperativa", "pe-coopac"})
    void everyCodeSaysSinceWhenAndFromWhere(String template) {
        assertThat(ChartRow.of(template)).allSatisfy(row -> {
            assertThat(LocalDate.parse(row.get("valid_from"))).isBefore(LocalDate.parse("2000-01-01"));
            assertThat(row.get("status")).isIn("confirmed", "unconfirmed");
            assertThat(row.get("source")).isNotBlank();
            assertThat(row.get("normal_side")).isIn("DEBIT", "CREDIT");
            assertThat(row.get("kind")).isIn("GUARDED", "POOLED", "GROUP");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = "pe-coopac")
    void foreignCurrencyMirrorsNational(String template) {
        List<ChartRow> rows = ChartRow.of(template);
        assertThat(rows)
                .filteredOn(row -> row.code().length() > 2 && row.code().charAt(2) == '2')
                .isNotEmpty()
                .allSatisfy(row -> assertThat(rows).anyMatch(twin -> isNationalTwin(twin, row)));
    }

    private static Optional<ChartRow> parentOf(ChartRow row, List<ChartRow> rows) {
        return rows.stream()
                .filter(other -> other.isAbove(row))
                .max(Comparator.comparingInt(other -> other.code().length()));
    }

    private static Set<String> linesFor(ChartRow row) {
        String accountClass = row.get("class");
        if (row.isGroup() || OFF_BALANCE_CLASSES.contains(accountClass)) {
            return Set.of("");
        }
        return BALANCE_CLASSES.contains(accountClass) ? BALANCE_LINES : RESULT_LINES;
    }

    private static boolean isName(String text) {
        return !text.isBlank()
                && text.equals(text.strip())
                && text.length() <= NAME_MAX
                && Character.isUpperCase(text.charAt(0))
                && text.chars().allMatch(c -> c >= ' ');
    }

    private static boolean isNationalTwin(ChartRow twin, ChartRow foreign) {
        String national = foreign.code().substring(0, 2) + "1" + foreign.code().substring(3);
        return twin.code().equals(national)
                && twin.get("kind").equals(foreign.get("kind"))
                && twin.get("normal_side").equals(foreign.get("normal_side"))
                && twin.get("pearls_line").equals(foreign.get("pearls_line"));
    }
}
