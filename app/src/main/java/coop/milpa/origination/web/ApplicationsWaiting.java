package coop.milpa.origination.web;

import coop.milpa.credit.CreditVersion.Level;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Days;
import coop.milpa.origination.ApplicationList;
import coop.milpa.origination.ApplicationList.Which;
import coop.milpa.origination.ApplicationState.Stage;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Applications that wait for somebody: to be judged, to be decided, to be paid out. */
@Configuration(proxyBeanMethods = false)
class ApplicationsWaiting {

    private static final String LIST = "/c/{cooperative}/loan-applications";

    private final ApplicationList list;
    private final Days days;

    ApplicationsWaiting(ApplicationList list, Days days) {
        this.list = list;
        this.days = days;
    }

    /** So many wait at a stage, for whoever has a permission. */
    private record Waits(String permission, String words, String address, ToLongFunction<CooperativeId> count)
            implements Waiting {

        @Override
        public Optional<Task> of(CooperativeId cooperative) {
            long many = count.applyAsLong(cooperative);
            return many == 0 ? Optional.empty() : Optional.of(new Task(Message.of(words, many), address));
        }
    }

    @Bean
    Waiting applicationsToEvaluate() {
        return new Waits(
                OriginationInTheMenu.EVALUATE, "origination.waiting.RECEIVED", at(Stage.RECEIVED), this::received);
    }

    @Bean
    Waiting applicationsToDisburse() {
        return new Waits(
                OriginationInTheMenu.DISBURSE,
                "origination.waiting.APPROVED",
                at(Stage.APPROVED),
                cooperative -> days.open(cooperative)
                        .map(day -> list.payable(cooperative, day))
                        .orElse(0L));
    }

    @Bean
    Waiting applicationsForOfficers() {
        return before(OriginationInTheMenu.DECIDE_OFFICER, Level.OFFICER);
    }

    @Bean
    Waiting applicationsForManagers() {
        return before(OriginationInTheMenu.DECIDE_MANAGER, Level.MANAGER);
    }

    @Bean
    Waiting applicationsForTheCommittee() {
        return before(OriginationInTheMenu.DECIDE_COMMITTEE, Level.COMMITTEE);
    }

    private Waiting before(String permission, Level level) {
        return new Waits(
                permission,
                "origination.waiting." + level.name(),
                at(Stage.EVALUATED),
                cooperative -> list.waiting(cooperative, level));
    }

    private long received(CooperativeId cooperative) {
        return list.sums(new Which(cooperative, Optional.of(Stage.RECEIVED), Optional.empty())).stream()
                .mapToLong(ApplicationList.Sum::count)
                .sum();
    }

    private static String at(Stage stage) {
        return LIST + "?stage=" + stage.name();
    }
}
