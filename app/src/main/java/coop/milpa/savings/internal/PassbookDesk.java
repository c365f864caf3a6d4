package coop.milpa.savings.internal;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Money;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.RequestId;
import coop.milpa.ledger.Books.Period;
import coop.milpa.ledger.Days;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.OpenSetting;
import coop.milpa.platform.OpenSettings;
import coop.milpa.platform.SettingKey;
import coop.milpa.platform.Settings;
import coop.milpa.platform.TenantScope;
import coop.milpa.savings.OperationRefusal;
import coop.milpa.savings.Passbook;
import coop.milpa.savings.PassbookPage;
import coop.milpa.savings.Passbooks;
import coop.milpa.savings.SavingsAccount;
import coop.milpa.savings.Statement;
import coop.milpa.savings.Statement.Movement;
import coop.milpa.savings.Statements;
import coop.milpa.savings.internal.PassbookRegister.Lines;
import coop.milpa.savings.internal.PassbookRegister.Printing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Prints into passbooks what they do not have yet. */
@Service
class PassbookDesk implements Passbooks {

    static final SettingKey<Long> LINES = SettingKey.whole("savings.passbook-lines", 24);

    private final Statements statements;
    private final PassbookRegister register;
    private final Settings settings;
    private final Days days;
    private final CurrentActor current;
    private final TenantScope tenants;

    PassbookDesk(
            Statements statements,
            PassbookRegister register,
            Settings settings,
            Days days,
            CurrentActor current,
            TenantScope tenants) {
        this.statements = statements;
        this.register = register;
        this.settings = settings;
        this.days = days;
        this.current = current;
        this.tenants = tenants;
    }

    /** How many lines a cooperative's passbooks have, decided by page. */
    @Configuration(proxyBeanMethods = false)
    static class ByPage {

        private static final int LINES_MAX = 60;

        @Bean
        OpenSettings openSettingsOfPassbooks() {
            return new OpenSettings(List.of(OpenSetting.between(LINES, 2, LINES_MAX)));
        }
    }

    @Override
    public Optional<Passbook> of(CooperativeId cooperative, String number) {
        return tenants.read(cooperative, () -> {
            LocalDate open = open(cooperative);
            return statement(cooperative, number, open).map(all -> {
                Optional<Printing> last =
                        register.last(cooperative, all.account().id());
                List<Movement> waiting = PassbookPolicy.after(all.movements(), last.map(Printing::last));
                Money printed = all.movements().size() == waiting.size()
                        ? all.opening()
                        : all.movements()
                                .get(all.movements().size() - waiting.size() - 1)
                                .balance();
                int line = next(last);
                return new Passbook(all.account(), line, lines(cooperative, open), printed, waiting);
            });
        });
    }

    @Override
    public Outcome<PassbookPage> print(
            CooperativeId cooperative, RequestId request, String number, Optional<Integer> first) {
        return tenants.write(cooperative, () -> {
            LocalDate open = open(cooperative);
            Optional<Statement> all = statement(cooperative, number, open);
            if (all.isEmpty()) {
                return Outcome.refused(new OperationRefusal.UnknownAccount(number));
            }
            SavingsAccount account = all.get().account();
            register.lock(cooperative, account.id());
            Optional<Printing> before = register.requested(cooperative, account.id(), request);
            int lines = lines(cooperative, open);
            return before.map(printing -> Outcome.done(again(all.get(), printing)))
                    .orElseGet(() -> printed(cooperative, request, all.get(), first, lines));
        });
    }

    private Outcome<PassbookPage> printed(
            CooperativeId cooperative, RequestId request, Statement all, Optional<Integer> first, int lines) {
        Optional<Printing> last = register.last(cooperative, all.account().id());
        List<Movement> waiting = PassbookPolicy.after(all.movements(), last.map(Printing::last));
        int line = first.orElse(next(last));
        if (waiting.isEmpty()) {
            return Outcome.refused(
                    new OperationRefusal.NothingToPrint(all.account().terms().number()));
        }
        if (line < 1 || line > lines) {
            return Outcome.refused(new OperationRefusal.NoSuchLine(line, lines));
        }
        PassbookPage page = PassbookPolicy.page(waiting, line, lines);
        var printing = new Printing(
                last.map(Printing::print).orElse(0) + 1,
                last.map(Printing::last),
                page.movements().getLast().entry(),
                page.before().map(Money::minor),
                new Lines(page.first(), page.movements().size(), PassbookPolicy.next(page, lines)));
        register.add(
                cooperative,
                all.account().id(),
                request,
                printing,
                current.get().actor().id());
        return Outcome.done(page);
    }

    private static int next(Optional<Printing> last) {
        return last.map(Printing::lines).map(Lines::next).orElse(1);
    }

    private static PassbookPage again(Statement all, Printing printing) {
        List<Movement> later = PassbookPolicy.after(all.movements(), Optional.of(printing.last()));
        int end = all.movements().size() - later.size();
        return new PassbookPage(
                printing.lines().first(),
                printing.before().map(minor -> new Money(minor, all.opening().currency())),
                all.movements().subList(end - printing.lines().movements(), end));
    }

    private Optional<Statement> statement(CooperativeId cooperative, String number, LocalDate open) {
        return statements.of(cooperative, number, new Period(LocalDate.EPOCH, open));
    }

    private LocalDate open(CooperativeId cooperative) {
        return days.open(cooperative).orElse(LocalDate.EPOCH);
    }

    private int lines(CooperativeId cooperative, LocalDate open) {
        return settings.get(cooperative, LINES, open).intValue();
    }
}
