package coop.milpa.registry.web;

import coop.milpa.api.Answers;
import coop.milpa.api.ForPrograms;
import coop.milpa.api.InAddress;
import coop.milpa.api.JobText;
import coop.milpa.api.JobTexts;
import coop.milpa.api.Query;
import coop.milpa.api.Slice;
import coop.milpa.kernel.CooperativeId;
import coop.milpa.platform.JobId;
import coop.milpa.platform.Jobs;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Work that takes long for other systems: which jobs there were, and how far one has come. */
@ForPrograms
@RequestMapping(ForPrograms.COOPERATIVE + "/jobs")
@Needs(PagesInTheMenu.JOBS)
class JobRoutes {

    private final Cooperatives cooperatives;
    private final Jobs jobs;
    private final JobTexts texts;
    private final Answers answers;

    JobRoutes(Cooperatives cooperatives, Jobs jobs, JobTexts texts, Answers answers) {
        this.cooperatives = cooperatives;
        this.jobs = jobs;
        this.texts = texts;
        this.answers = answers;
    }

    /** Those begun last, the latest first, in one part. */
    @GetMapping
    ResponseEntity<String> jobs(
            @PathVariable String cooperative, @RequestParam Map<String, String> given, Locale reader) {
        List<JobText> latest = jobs.latest(named(cooperative), new Query(given).limit()).stream()
                .map(job -> texts.of(job, reader))
                .toList();
        return answers.list(new Slice<>(latest, Optional.empty()));
    }

    @GetMapping("/{job}")
    ResponseEntity<String> job(@PathVariable String cooperative, @PathVariable String job, Locale reader) {
        CooperativeId home = named(cooperative);
        return answers.list(Input.parsed(job, UUID::fromString)
                .flatMap(id -> jobs.find(home, new JobId(id)))
                .map(found -> texts.of(found, reader))
                .orElseThrow(() -> InAddress.unknown("registry.unknown-job", job)));
    }

    private CooperativeId named(String code) {
        return AskedCooperative.forPrograms(cooperatives, code).id();
    }
}
