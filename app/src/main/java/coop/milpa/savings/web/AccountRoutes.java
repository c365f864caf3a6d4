package coop.milpa.savings.web;

import coop.milpa.api.Answers;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.members.Member;
import coop.milpa.members.Members;
import coop.milpa.registry.Cooperative;
import coop.milpa.savings.SavingsPosition;
import coop.milpa.savings.SavingsPositions;
import coop.milpa.savings.SavingsProduct;
import coop.milpa.savings.SavingsProducts;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statements;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What other systems see of savings. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE)
class AccountRoutes {

    private final NamedSavings named;
    private final SavingsPositions positions;
    private final SavingsProducts products;
    private final Statements statements;
    private final Members members;
    private final Answers answers;

    AccountRoutes(
            NamedSavings named,
            SavingsPositions positions,
            SavingsProducts products,
            Statements statements,
            Members members,
            Answers answers) {
        this.named = named;
        this.positions = positions;
        this.products = products;
        this.statements = statements;
        this.members = members;
        this.answers = answers;
    }

    /** A product's code and names. */
    record ProductText(String code, String spanish, String english) {}

    @GetMapping("/accounts/{number}")
    @Needs(SavingsInTheMenu.READ)
    ResponseEntity<String> account(
            @PathVariable String cooperative, @PathVariable String number, HttpServletRequest request) {
        return answers.one(AccountText.of(named.position(cooperative, number)), request);
    }

    /** Movements of the days {@code from} to {@code to}, both included; all until the open day if they are not said. */
    @GetMapping("/accounts/{number}/movements")
    @Needs(SavingsInTheMenu.READ)
    ResponseEntity<String> movements(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader) {
        var query = new Query(given);
        return answers.list(part(asked(cooperative, number, query), query, reader));
    }

    /** The same days with what the account stood at before and after them. */
    @GetMapping("/accounts/{number}/statement")
    @Needs(SavingsInTheMenu.READ)
    ResponseEntity<String> statement(
            @PathVariable String cooperative,
            @PathVariable String number,
            @RequestParam Map<String, String> given,
            Locale reader) {
        var query = new Query(given);
        Statement statement = asked(cooperative, number, query);
        return answers.list(StatementText.of(statement, part(statement, query, reader)));
    }

    private Statement asked(String cooperative, String number, Query query) {
        Cooperative found = named.cooperative(cooperative);
        SavingsPosition position = named.position(found.id(), number);
        return statements
                .of(found.id(), number, named.period(found, position, query))
                .orElseThrow();
    }

    private Slice<MovementText> part(Statement statement, Query query, Locale reader) {
        return Slice.part(statement.movements(), query, movement -> told(movement, reader));
    }

    private MovementText told(Statement.Movement movement, Locale reader) {
        return MovementText.of(movement, statements.concept(movement.words(), reader));
    }

    @GetMapping("/members/{member}/accounts")
    @Needs(SavingsInTheMenu.READ)
    ResponseEntity<String> ofMember(@PathVariable String cooperative, @PathVariable String member) {
        CooperativeId found = named.cooperative(cooperative).id();
        Member owner =
                members.find(found, member).orElseThrow(() -> InAddress.unknown("members.unknown-member", member));
        List<AccountText> all = positions.ownedBy(found, owner.id()).stream()
                .map(AccountText::of)
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    @GetMapping("/products")
    @Needs(SavingsInTheMenu.PRODUCTS)
    ResponseEntity<String> products(@PathVariable String cooperative) {
        List<ProductText> all = products.all(named.cooperative(cooperative).id()).stream()
                .map(AccountRoutes::told)
                .toList();
        return answers.list(new Slice<>(all, Optional.empty()));
    }

    private static ProductText told(SavingsProduct product) {
        return new ProductText(product.code(), product.spanish(), product.english());
    }
}
