package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.OneByOne;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.api.Requests;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.Subject;
import coop.milpa.savings.Passbook;
import coop.milpa.savings.PassbookPage;
import coop.milpa.savings.Passbooks;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statements;
import coop.milpa.web.Needs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The passbook of an account: how far it was printed, and its next page for whoever prints it. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/accounts/{number}/passbook")
@Needs(SavingsInTheMenu.OPERATE)
class PassbookRoutes {

    private static final int LINE_MAX = 999;

    private final NamedSavings named;
    private final Passbooks passbooks;
    private final Statements statements;
    private final Requests requests;
    private final Answers answers;

    PassbookRoutes(NamedSavings named, Passbooks passbooks, Statements statements, Requests requests, Answers answers) {
        this.named = named;
        this.passbooks = passbooks;
        this.statements = statements;
        this.requests = requests;
        this.answers = answers;
    }

    /**
     * How far a passbook was printed.
     *
     * @param line  on which line of its page the next movement goes, from 1
     * @param lines  how many a page has
     * @param printed  what the last printed line says is in the account
     * @param waiting  how many movements have not been printed
     */
    record PassbookText(String account, int line, int lines, Amount printed, int waiting) {

        static PassbookText of(Passbook book) {
            return new PassbookText(
                    book.account().terms().number(),
                    book.line(),
                    book.lines(),
                    Amount.of(book.printed()),
                    book.waiting().size());
        }
    }

    /**
     * What is to be printed at a time.
     *
     * @param first  on which line it begins
     * @param before  a line of its own, where there are too many movements to print them all
     */
    record PageText(int first, Optional<Amount> before, List<MovementText> movements) {}

    @GetMapping
    ResponseEntity<String> book(@PathVariable String cooperative, @PathVariable String number) {
        CooperativeId home = named.cooperative(cooperative).id();
        String account = named.position(home, number).account().terms().number();
        return answers.list(PassbookText.of(passbooks.of(home, account).orElseThrow()));
    }

    /** Each movement once; asked again under the same key it is the same page. */
    @PostMapping(path = "/pages", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> print(
            @PathVariable String cooperative, @PathVariable String number, Call call, Locale reader) {
        String account = named.position(cooperative, number).account().terms().number();
        return requests.carryOut(call, printing(account, reader), reader);
    }

    /** The line to begin at is said where somebody has looked at the book and found it elsewhere. */
    private Operation<?> printing(String account, Locale reader) {
        return new OneByOne<>(
                "savings.print-passbook",
                fields -> fields.optionalWhole("line", 1, LINE_MAX),
                (cooperative, asked) -> passbooks
                        .print(cooperative, asked.request(), account, asked.body())
                        .map(page -> Reply.created(told(page, reader), new Subject("savings-account", account))));
    }

    private PageText told(PassbookPage page, Locale reader) {
        return new PageText(
                page.first(),
                page.before().map(Amount::of),
                page.movements().stream().map(each -> told(each, reader)).toList());
    }

    private MovementText told(Statement.Movement movement, Locale reader) {
        return MovementText.of(movement, statements.concept(movement.words(), reader));
    }
}
