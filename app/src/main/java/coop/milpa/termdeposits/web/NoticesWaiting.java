package coop.milpa.termdeposits.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Days;
import coop.milpa.termdeposits.Maturities;
import coop.milpa.web.Message;
import coop.milpa.web.Waiting;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Owners of deposits that end soon, who are to be told. */
@Component
class NoticesWaiting implements Waiting {

    private final Maturities maturities;
    private final Days days;

    NoticesWaiting(Maturities maturities, Days days) {
        this.maturities = maturities;
        this.days = days;
    }

    @Override
    public String permission() {
        return TermsInTheMenu.READ;
    }

    @Override
    public Optional<Task> of(CooperativeId cooperative) {
        long ending = days.open(cooperative)
                .map(day -> maturities.countToTell(cooperative, day))
                .orElse(0L);
        return ending == 0
                ? Optional.empty()
                : Optional.of(new Task(Message.of("termdeposits.to-tell.waiting", ending), NoticePages.TASK_ADDRESS));
    }
}
