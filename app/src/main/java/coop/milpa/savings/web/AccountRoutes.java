package coop.milpa.savings.web;

import coop.milpa.api.Amount;
import coop.milpa.api.Answers;
import coop.milpa.api.Cursor;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Days;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statements;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other systems see of savings. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE)
class AccountRoutes {

    private final Cooperatives cooperatives;
    private final SavingsPositions positions;
    private final SavingsProducts products;
    private final Statements statements;
    private final Members members;
    private final Days days;
    private final Answers answers;

    AccountRoutes(
            Cooperatives cooperatives,
            SavingsPositions positions,
            SavingsProducts products,
            Statements statements,
            Members members,
            Days days,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.positions = positions;
        this.products = products;
        this.statements = statements;
        this.members = members;
        this.days = days;
        this.answers = answers;
    }

    /**
     * A movement.
     *
     * @param day  of the books
     * @param valueDate  the day it counts from
     * @param concept  what happened, as a code that stays
     * @param words  the same for people
     * @param narrative  in someone's words, may be empty
     * @param amount  positive if it made the balance grow
     * @param balance  after it
     */
    record MovementText(
            String day,
            String valueDate,
            String concept,
            String words,
            String narrative,
            Amount amount,
            Amount balance) {}

    /** A product's code and names. */
    record ProductText(String code, String spanish, String english) {}

    @GetMapping("/accounts/{number}")
    @Needs(SavingsInTheMenu.READ)
    ResponseEntity<String> account(
            @PathVariable String cooperative, @PathVariable String number, HttpServletRequest request) {
        return answers.one(AccountText.of(position(named(cooperative).id(), number)), request);
    }

    /** Movements of the days {@code from} to {@code to}, both included; all until the open day if they are not said. */
    @GetMapping("/accounts/{number}/movements")
    @Needs(SavingsInTheMenu.READ)
    ResponseEntity<String> movements(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader) {
        Cooperative found = named(cooperative);
        SavingsPosition position = position(found.id(), number);
        var query = new Query(given);
        Period period = period(found, position, query);
        Statement statement = statements.of(found.id(), number, period).orElseThrow();
        int first = query.cursor()
                .map(cursor -> Cursor.count(cursor, statement.movements().size()))
                .orElse(0);
        int last = (int) Math.min(statement.movements().size(), (long) first + query.limit() + 1);
        List<Integer> places =
                IntStream.range(Math.min(first, last), last).boxed().toList();
        return answers.list(Slice.of(
                places,
                query.limit(),
                place -> told(statement.movements().get(place), reader),
                place -> String.valueOf(place + 1)));
    }

    private Period period(Cooperative cooperative, SavingsPosition position, Query query) {
        LocalDate opened = position.account().terms().openedOn();
        LocalDate from = query.day("from").filter(day -> day.isAfter(opened)).orElse(opened);
        LocalDate to =
                query.day("to").orElseGet(() -> days.open(cooperative.id()).orElse(cooperative.booksFrom()));
        if (to.isBefore(from)) {
            throw Query.bad("to", "before-from");
        }
        return new Period(from, to);
    }

    private MovementText told(Statement.Movement movement, Locale reader) {
        return new MovementText(
                movement.date().toString(),
                movement.valueDate().toString(),
                movement.words().concept(),
                statements.concept(movement.words(), reader),
                movement.words().narrative(),
                Amount.of(movement.change()),
                Amount.of(movement.balance()));
    }

    @GetMapping("/members/{member}/accounts")
    @Needs(SavingsInTheMenu.READ)
    ResponseEntity<String> ofMember(@PathVariable String cooperative, @PathVariable String member) {
        CooperativeId found = named(cooperative).id();
        Member owner = members.find(found, member).orElseThrow(() -> unknown("members.unknown-member", member));
        List<AccountText> all = positions.ownedBy(found, owner.id()).stream()
                .map(AccountText::of)
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    @GetMapping("/products")
    @Needs(SavingsInTheMenu.PRODUCTS)
    ResponseEntity<String> products(@PathVariable String cooperative) {
        List<ProductText> all = products.all(named(cooperative).id()).stream()
                .map(AccountRoutes::told)
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    private static ProductText told(SavingsProduct product) {
        return new ProductText(product.code(), product.spanish(), product.english());
    }

    private Cooperative named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code);
    }

    private SavingsPosition position(CooperativeId cooperative, String number) {
        return positions.of(cooperative, number).orElseThrow(() -> unknown("savings.unknown-account", number));
    }

    private static PageProblem unknown(String code, String given) {
        return new PageProblem(HttpStatus.NOT_FOUND, code, "/api", Input.shown(given));
    }
}
