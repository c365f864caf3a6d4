package coop.milpa.registry.web;

import coop.milpa.platform.Job;
import coop.milpa.platform.JobId;
import coop.milpa.platform.Jobs;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Column;
import coop.milpa.web.Input;
import coop.milpa.web.JobReport;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Rows;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Work that takes long, as pages: which jobs there were, and how far one has come. */
@Controller
@RequestMapping("/c/{cooperative}/jobs")
@Needs(PagesInTheMenu.JOBS)
class JobPages {

    private static final int LATEST = 200;
    private static final int SECONDS = 3;

    private final Cooperatives cooperatives;
    private final Jobs jobs;
    private final JobWords words;
    private final Lists lists;
    private final List<JobReport> reports;

    JobPages(Cooperatives cooperatives, Jobs jobs, JobWords words, Lists lists, ObjectProvider<JobReport> reports) {
        this.cooperatives = cooperatives;
        this.jobs = jobs;
        this.words = words;
        this.lists = lists;
        this.reports = reports.stream().toList();
    }

    @GetMapping
    String jobs(@PathVariable String cooperative, ListRequest request, Locale reader, Model model) {
        Cooperative found = named(cooperative, model);
        List<Column<Job>> columns = List.of(
                Column.<Job>text(
                                "started",
                                "registry.job.started",
                                job -> words.at(found, job.run().started(), reader))
                        .leading(job ->
                                "/c/" + found.code() + "/jobs/" + job.id().value()),
                Column.<Job>text("kind", "registry.job.kind", job -> words.kind(job, reader))
                        .sorting(),
                Column.<Job>text("key", "registry.job.key", job -> job.order().key())
                        .sorting(),
                Column.<Job>text("state", "registry.job.state", job -> words.state(job, reader))
                        .sorting(),
                Column.<Job>text("took", "registry.job.took", words::took));
        var listing = new Listing<>("jobs", Message.of("registry.jobs-caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, jobs.latest(found.id(), LATEST)));
        return "registry/jobs";
    }

    /** While it runs the page asks for itself again: a part of it with scripts, the whole without. */
    @GetMapping("/{job}")
    String job(@PathVariable String cooperative, @PathVariable String job, Locale reader, Model model) {
        Cooperative found = named(cooperative, model);
        Job shown = Input.parsed(job, text -> new JobId(UUID.fromString(text)))
                .flatMap(id -> jobs.find(found.id(), id))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "registry.unknown-job",
                        "/c/" + found.code() + "/jobs",
                        Input.shown(job)));
        boolean running = shown.run().state() == Job.State.RUNNING;
        model.addAttribute("job", shown);
        model.addAttribute("kind", words.kind(shown, reader));
        model.addAttribute("state", words.state(shown, reader));
        model.addAttribute("said", words.said(shown, reader));
        model.addAttribute("started", words.at(found, shown.run().started(), reader));
        model.addAttribute("took", words.took(shown));
        model.addAttribute("bars", words.bars(shown));
        model.addAttribute("running", running);
        if (running) {
            model.addAttribute("again", SECONDS);
        }
        if (shown.run().state() == Job.State.DONE) {
            reports.stream()
                    .flatMap(report -> report
                            .of(
                                    shown.order().kind(),
                                    found.code(),
                                    shown.order().key())
                            .stream())
                    .findFirst()
                    .ifPresent(address -> model.addAttribute("report", address));
        }
        return "registry/job";
    }

    private Cooperative named(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }
}
