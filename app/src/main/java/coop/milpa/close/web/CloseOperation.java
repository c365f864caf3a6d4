package coop.milpa.close.web;

import coop.milpa.api.Fields;
import coop.milpa.api.JobTexts;
import coop.milpa.api.Operation;
import coop.milpa.api.Reply;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.kernel.Outcome;
import coop.milpa.kernel.Refusal;
import coop.milpa.ledger.Days;
import coop.milpa.platform.Calendars;
import coop.milpa.platform.Job;
import coop.milpa.platform.Subject;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * A close that another system asks for: it is begun as a job, and the answer does not wait for its end. The job begins
 * before the reply is kept; were that lost, the same request would find it running, or its days closed by it.
 */
@Component
class CloseOperation implements Operation<LocalDate> {

    private final Cooperatives cooperatives;
    private final Days days;
    private final Calendars calendars;
    private final CloseRun run;
    private final JobTexts texts;

    CloseOperation(Cooperatives cooperatives, Days days, Calendars calendars, CloseRun run, JobTexts texts) {
        this.cooperatives = cooperatives;
        this.days = days;
        this.calendars = calendars;
        this.run = run;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "close.run";
    }

    /** The last day that is to be closed. */
    @Override
    public LocalDate read(Fields fields) {
        return fields.day("through");
    }

    @Override
    public List<Outcome<Reply>> carryOut(CooperativeId cooperative, List<Asked<LocalDate>> asked) {
        Cooperative home = cooperatives.byId(cooperative).orElseThrow();
        return asked.stream().map(one -> begin(home, one)).toList();
    }

    private Outcome<Reply> begin(Cooperative home, Asked<LocalDate> asked) {
        LocalDate through = asked.body();
        Optional<? extends Refusal> refusal = OpenDays.of(home, days, calendars).forbids(through);
        if (refusal.isEmpty()) {
            return Outcome.done(told(run.begun(home.id(), through), asked));
        }
        return run.find(home.id(), through)
                .filter(job -> days.closed(home.id(), through).isPresent())
                .map(job -> Outcome.done(told(job, asked)))
                .orElseGet(() -> Outcome.refused(refusal.get()));
    }

    private Reply told(Job job, Asked<LocalDate> asked) {
        return new Reply(
                HttpStatus.ACCEPTED.value(),
                texts.of(job, asked.reader()),
                new Subject("job", job.id().value().toString()));
    }
}
