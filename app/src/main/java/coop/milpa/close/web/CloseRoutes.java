package coop.milpa.close.web;

import coop.milpa.api.Answers;
import coop.milpa.api.Call;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.JobTexts;
import coop.milpa.api.Requests;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Needs;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The close of a cooperative's days for other systems: what to look at first, begin it, how far it is. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/close")
@Needs(CloseInTheMenu.READ)
class CloseRoutes {

    private final Cooperatives cooperatives;
    private final CloseFacts facts;
    private final CloseRun run;
    private final CloseOperation operation;
    private final JobTexts jobs;
    private final Requests requests;
    private final Answers answers;

    CloseRoutes(
            Cooperatives cooperatives,
            CloseFacts facts,
            CloseRun run,
            CloseOperation operation,
            JobTexts jobs,
            Requests requests,
            Answers answers) {
        this.cooperatives = cooperatives;
        this.facts = facts;
        this.run = run;
        this.operation = operation;
        this.jobs = jobs;
        this.requests = requests;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<String> now(@PathVariable String cooperative, Locale reader) {
        return answers.list(facts.of(named(cooperative), reader));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(CloseInTheMenu.RUN)
    ResponseEntity<String> close(Call call, Locale reader) {
        return requests.carryOut(call, operation, reader);
    }

    /** The job that closes, or closed, through a day. */
    @GetMapping("/jobs/{through}")
    ResponseEntity<String> job(@PathVariable String cooperative, @PathVariable String through, Locale reader) {
        Cooperative found = named(cooperative);
        return answers.list(InAddress.day(through)
                .flatMap(day -> run.find(found.id(), day))
                .map(job -> jobs.of(job, reader))
                .orElseThrow(() -> InAddress.unknown("close.unknown-job", through)));
    }

    private Cooperative named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code);
    }
}
