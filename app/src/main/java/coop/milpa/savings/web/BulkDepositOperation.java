package coop.milpa.savings.web;

import coop.milpa.api.Fields;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.platform.Subject;
import coop.milpa.savings.SavingsReceipt;
import coop.milpa.web.ProblemTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Many deposits in one request and one transaction; each row is done or refused by itself. */
@Component
class BulkDepositOperation implements Operation<List<CashBody>> {

    static final int ROWS_MAX = 1_000;

    private final CashOrders orders;
    private final Deposits deposits;
    private final ProblemTexts problems;

    BulkDepositOperation(CashOrders orders, Deposits deposits, ProblemTexts problems) {
        this.orders = orders;
        this.deposits = deposits;
        this.problems = problems;
    }

    /**
     * What became of a row.
     *
     * @param row  its place, from 1
     * @param status  of HTTP, as if it had come alone
     * @param deposit  if it was done
     * @param problem  if it was refused
     */
    record Row(int row, int status, Optional<ReceiptText> deposit, Optional<ProblemDetail> problem) {}

    /** What became of all rows, in order. */
    record Told(long done, long refused, List<Row> rows) {}

    @Override
    public String name() {
        return "savings.deposit-bulk";
    }

    @Override
    public List<CashBody> read(Fields fields) {
        return fields.list("rows", ROWS_MAX, CashBody::read);
    }

    @Override
    public List<Outcome<Reply>> carryOut(CooperativeId cooperative, List<Asked<List<CashBody>>> asked) {
        return asked.stream().map(one -> Outcome.done(reply(cooperative, one))).toList();
    }

    private Reply reply(CooperativeId cooperative, Asked<List<CashBody>> asked) {
        List<CashOrders.One> all = IntStream.range(0, asked.body().size())
                .mapToObj(n -> new CashOrders.One(
                        asked, asked.request(n + 1), asked.body().get(n)))
                .toList();
        List<Outcome<SavingsReceipt>> outcomes = deposits.take(cooperative, orders.deposits(cooperative, all));
        List<Row> rows = IntStream.range(0, all.size())
                .mapToObj(n -> row(n, asked.body().get(n), outcomes.get(n), asked.reader()))
                .toList();
        long done = rows.stream().filter(row -> row.deposit().isPresent()).count();
        var subject = new Subject("request", asked.request().toString());
        return new Reply(HttpStatus.OK.value(), new Told(done, rows.size() - done, rows), subject);
    }

    private Row row(int n, CashBody body, Outcome<SavingsReceipt> outcome, Locale reader) {
        return switch (outcome) {
            case Outcome.Done<SavingsReceipt>(SavingsReceipt receipt) ->
                new Row(
                        n + 1,
                        HttpStatus.CREATED.value(),
                        Optional.of(ReceiptText.of(body.account(), receipt)),
                        Optional.empty());
            case Outcome.Refused<SavingsReceipt>(Refusal why) -> {
                ProblemDetail problem = problems.refused(why, reader);
                yield new Row(n + 1, problem.getStatus(), Optional.empty(), Optional.of(problem));
            }
        };
    }
}
