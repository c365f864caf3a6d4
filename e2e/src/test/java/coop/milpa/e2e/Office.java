package coop.milpa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A cooperative that was founded by pages alone, and who works there.
 *
 * @param root  where its pages are, such as {@code /c/SOL}
 * @param sessions  role to the session of whoever has it
 */
record Office(Browser browser, String address, String root, Map<String, String> sessions) {

    private static final View DESK = new View("es", View.WIDE, true);
    private static final String CODE = "SOL";

    /** Whom the first person that is let in makes; the other half of her is a phone. */
    private record Told(String name, String password) {}

    /** Founds it from a federation's template: the network names its administrator, she lets in all others. */
    static Office found(Browser browser, String address, Person network, String booksFrom) {
        var office = new Office(browser, address, "/c/" + CODE, new TreeMap<>());
        Told first;
        try (Worker worker = office.signIn(new Told(network.name(), network.password()))) {
            worker.open("/cooperatives/new?federation=FEMI")
                    .fill("code", CODE)
                    .fill("name", "Cooperativa El Sol")
                    .fill("booksFrom", booksFrom)
                    .press()
                    .sees("Cooperativa El Sol")
                    .press();
            worker.open("/network/administrators").choose("body-code", CODE).fill("name", "berta");
            first = told(worker.fill("fullName", "Berta Coc").submit());
        }
        try (Worker berta = office.signIn(first)) {
            for (String role : new String[] {"manager", "accountant", "member-services", "teller"}) {
                berta.open(office.root() + "/users").fill("name", role).fill("fullName", "Persona de " + role);
                berta.page().locator("input[name=roles][value='" + role + "']").check();
                Told told = told(berta.submit());
                try (Worker worker = office.signIn(told)) {
                    office.sessions().put(role, worker.session());
                }
            }
        }
        return office;
    }

    /** Somebody of a role at a screen of her own. */
    Worker at(View view, String role) {
        return Worker.of(browser, address, view, Objects.requireNonNull(sessions.get(role)));
    }

    private static Told told(Worker worker) {
        return new Told(
                Objects.requireNonNull(worker.page().locator("#told-name").textContent()),
                Objects.requireNonNull(worker.page().locator("#told-password").textContent()));
    }

    /** For the first time: she chooses a password, and sets up a phone if her role asks for it. */
    private Worker signIn(Told told) {
        var worker = new Worker(browser, address, DESK);
        worker.open("/sign-in")
                .fill("name", told.name())
                .fill("password", told.password())
                .submit();
        worker.fill("current", told.password())
                .fill("wanted", Person.CHOSEN)
                .fill("repeated", Person.CHOSEN)
                .submit();
        if (worker.path().equals("/second-factor")) {
            worker.fill("begin-password", Person.CHOSEN).submit();
            String key = Objects.requireNonNull(worker.page().locator("#key").textContent());
            worker.fill("code", new Phone(key).code()).submit();
            assertThat(worker.page().locator(".codes li").count()).isPositive();
        }
        return worker;
    }
}
