package coop.milpa.origination.internal;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.credit.LoanAsked;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.BranchId;
import coop.milpa.kernel.MemberId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.RequestId;
import coop.milpa.loan.LoanGrace;
import coop.milpa.loan.PlannedInstalment;
import coop.milpa.origination.ApplicationState;
import coop.milpa.origination.ApplicationState.Decision;
import coop.milpa.origination.Budget;
import coop.milpa.origination.BudgetLine;
import coop.milpa.origination.FieldVisit;
import coop.milpa.origination.LoanApplication;
import coop.milpa.origination.LoanApplication.Taken;
import coop.milpa.origination.Purpose;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A row of the table of applications, without budget and visits. */
record ApplicationRow(
        long number,
        MemberId member,
        Taken taken,
        LoanAsked asked,
        Purpose purpose,
        ApplicationState state,
        RequestId made,
        Optional<RequestId> disbursed) {

    static ApplicationRow read(ResultSet row) throws SQLException {
        return new ApplicationRow(
                row.getLong("number"),
                new MemberId(id(row, "member_id")),
                new Taken(
                        new BranchId(id(row, "branch_id")),
                        new ActorId(id(row, "officer_id")),
                        Stream.of(array(row.getArray("taken_by"), UUID[].class))
                                .map(ActorId::new)
                                .toList(),
                        day(row, "taken_on")),
                asked(row),
                new Purpose(row.getString("purpose"), Optional.ofNullable(row.getString("activity"))),
                state(row),
                new RequestId(id(row, "request_id")),
                Optional.ofNullable(row.getObject("disburse_request_id", UUID.class))
                        .map(RequestId::new));
    }

    ApplicationRegister.Kept with(List<BudgetLine> lines, List<FieldVisit> visits) {
        var budget = new Budget(asked.amount().currency(), lines);
        var contents = new LoanApplication.Contents(asked, purpose, budget);
        return new ApplicationRegister.Kept(
                new LoanApplication(number, member, taken, contents, visits, state), made, disbursed);
    }

    private static LoanAsked asked(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        String[] dues = array(row.getArray("plan_due"), String[].class);
        Long[] principals = array(row.getArray("plan_principal"), Long[].class);
        List<PlannedInstalment> plan = new ArrayList<>();
        for (int n = 0; n < dues.length; n++) {
            plan.add(new PlannedInstalment(LocalDate.parse(dues[n]), principals[n]));
        }
        return new LoanAsked(
                row.getString("product"),
                new Money(row.getLong("amount"), currency),
                row.getInt("instalments"),
                new LoanGrace(row.getInt("grace_principal"), row.getInt("grace_interest"), 0),
                plan);
    }

    private static ApplicationState state(ResultSet row) throws SQLException {
        return switch (ApplicationState.Stage.valueOf(row.getString("stage"))) {
            case RECEIVED -> new ApplicationState.Received();
            case EVALUATED -> new ApplicationState.Evaluated();
            case APPROVED -> new ApplicationState.Approved(decision(row), day(row, "expires_on"));
            case REJECTED -> new ApplicationState.Rejected(decision(row));
            case WITHDRAWN ->
                new ApplicationState.Withdrawn(day(row, "withdrawn_on"), row.getString("withdrawn_reason"));
            case DISBURSED ->
                new ApplicationState.Disbursed(decision(row), day(row, "disbursed_on"), row.getLong("loan_number"));
        };
    }

    private static Decision decision(ResultSet row) throws SQLException {
        String minutes = row.getString("minutes");
        return new Decision(
                day(row, "decided_on"),
                Level.valueOf(row.getString("level")),
                minutes == null
                        ? Optional.empty()
                        : Optional.of(new ApplicationState.Minutes(minutes, row.getString("resolution"))));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    private static <T> T array(Array array, Class<T> type) throws SQLException {
        return type.cast(array.getArray());
    }
}
