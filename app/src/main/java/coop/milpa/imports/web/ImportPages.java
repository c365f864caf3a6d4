package coop.milpa.imports.web;

import coop.milpa.imports.ImportError;
import coop.milpa.imports.ImportOrder;
import coop.milpa.imports.ImportRefusal;
import coop.milpa.imports.KeptReport;
import coop.milpa.imports.web.Upload.Sending;
import coop.milpa.kernel.ActorId;
import coop.milpa.kernel.RequestId;
import coop.milpa.platform.CurrentActor;
import coop.milpa.platform.Job;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Column;
import coop.milpa.web.Confirmation;
import coop.milpa.web.Form;
import coop.milpa.web.Input;
import coop.milpa.web.ListRequest;
import coop.milpa.web.Listing;
import coop.milpa.web.Lists;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.RefusedException;
import coop.milpa.web.Rows;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** An import by page: files are sent and checked, what is wrong is said row by row, and then they are posted. */
@Controller
@RequestMapping("/c/{cooperative}/imports")
@Needs(ImportsInTheMenu.RUN)
class ImportPages {

    private static final String AGAIN_SECONDS = "3";

    private static final int SOURCE_MAX = 60;

    private final Cooperatives cooperatives;
    private final UploadFolder uploads;
    private final ImportRun run;
    private final Lists lists;
    private final Words words;
    private final CurrentActor current;

    ImportPages(
            Cooperatives cooperatives,
            UploadFolder uploads,
            ImportRun run,
            Lists lists,
            Words words,
            CurrentActor current) {
        this.cooperatives = cooperatives;
        this.uploads = uploads;
        this.run = run;
        this.lists = lists;
        this.words = words;
        this.current = current;
    }

    @GetMapping
    String form(@PathVariable String cooperative, Model model, HttpServletResponse response) {
        named(cooperative, model);
        Form form = Form.of(Map.of())
                .filledWith(Map.of("source", "history", "tolerance", ImportOrder.TOLERANCE.toPlainString()));
        return filledIn(form, model, response);
    }

    /** Sent twice they are kept and checked once: the form's request names them. */
    @PostMapping
    String send(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            @RequestParam Map<String, MultipartFile> sent,
            Model model,
            HttpServletResponse response) {
        Cooperative found = named(cooperative, model);
        Form form = Form.of(given);
        Optional<ImportOrder.Options> options = options(form);
        boolean none = true;
        for (String kind : UploadFolder.KINDS) {
            MultipartFile file = sent.get(kind);
            if (file != null && !file.isEmpty()) {
                none = false;
                SentFile.check(form, kind, file);
            }
        }
        if (none) {
            form.wrong("members", Message.of("imports.upload.none"));
        }
        if (options.isEmpty() || !form.isRight()) {
            return filledIn(form, model, response);
        }
        if (!uploads.keep(found.id(), form.request(), resources(sent), new Sending(options.get(), me()))) {
            return filledIn(otherFiles(given), model, response);
        }
        if (run.checked(found, form.request()).isEmpty()) {
            uploads.find(found.id(), form.request()).ifPresent(upload -> run.check(found, upload));
        }
        return "redirect:" + address(found, form.request());
    }

    /** How far it is, and what was found: while work runs the page asks for itself again. */
    @GetMapping("/{id}")
    String one(
            @PathVariable String cooperative,
            @PathVariable String id,
            ListRequest request,
            Model model,
            HttpServletResponse response) {
        Cooperative found = named(cooperative, model);
        Upload upload = find(found, id);
        ImportStanding standing = ImportStanding.of(run, found, upload);
        if (standing.runs()) {
            response.setHeader("Refresh", AGAIN_SECONDS);
        }
        model.addAttribute("address", address(found, upload.id()));
        model.addAttribute("job", standing.job().orElse(null));
        model.addAttribute("runs", standing.runs());
        standing.job().flatMap(Job::refusal).ifPresent(why -> model.addAttribute("refusal", Message.of(why)));
        model.addAttribute("posted", standing.posting());
        model.addAttribute("mine", run.isHers(found, upload, me()));
        model.addAttribute("report", standing.report().orElse(null));
        model.addAttribute("mayPost", standing.mayPost());
        showErrors(standing.report().map(KeptReport::errors).orElse(List.of()), request, model);
        return "imports/import";
    }

    @PostMapping("/{id}/check")
    String again(@PathVariable String cooperative, @PathVariable String id, Model model) {
        Cooperative found = named(cooperative, model);
        Upload upload = find(found, id);
        run.check(found, upload);
        return "redirect:" + address(found, upload.id());
    }

    /** What is posted stays in the books, so somebody else than who sent it lets it in, and is asked first. */
    @PostMapping("/{id}/post")
    @Needs(ImportsInTheMenu.APPROVE)
    String post(
            @PathVariable String cooperative,
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            Model model) {
        Cooperative found = named(cooperative, model);
        Upload upload = find(found, id);
        if (run.isHers(found, upload, me())) {
            throw new RefusedException(new ImportRefusal.OwnApproval(me()));
        }
        Form form = Form.of(given);
        String address = address(found, upload.id());
        if (!form.isConfirmed()) {
            return new Confirmation(
                            Message.of("imports.confirm.title"),
                            Message.of("imports.confirm.means"),
                            Message.of("imports.post"),
                            address + "/post",
                            address)
                    .show(model, form);
        }
        run.post(found, upload);
        return "redirect:" + address;
    }

    private static Map<String, Resource> resources(Map<String, MultipartFile> sent) {
        return sent.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().getResource()));
    }

    private ActorId me() {
        return current.get().actor().id();
    }

    /** The same form with a request of its own, since the one it had names other files. */
    private static Form otherFiles(Map<String, String> given) {
        Map<String, String> fields = new TreeMap<>(given);
        fields.remove("request");
        Form form = Form.of(fields);
        form.wrong("members", Message.of("imports.upload.other-files"));
        return form;
    }

    private void showErrors(List<ImportError> errors, ListRequest request, Model model) {
        Locale reader = LocaleContextHolder.getLocale();
        List<Column<ImportError>> columns = List.of(
                Column.text("file", "imports.column.file", ImportError::file).sorting(),
                Column.number("row", "imports.column.row", ImportError::row).sorting(),
                Column.text("column", "imports.column.column", ImportError::column)
                        .sorting(),
                Column.text(
                        "what",
                        "imports.column.what",
                        error -> words.said(
                                Message.of("imports.error." + error.code(), error.column(), error.value()), reader)));
        var listing = new Listing<>("import-errors", Message.of("imports.errors.caption"), columns, List.of());
        lists.show(model, listing, request, Rows.inMemory(columns, errors));
    }

    private static Optional<ImportOrder.Options> options(Form form) {
        Optional<String> source = form.needed("source", SOURCE_MAX);
        Optional<BigDecimal> tolerance = form.needed("tolerance")
                .flatMap(text -> text.matches("[0-9]{1,9}(\\.[0-9]{1,4})?")
                        ? Optional.of(new BigDecimal(text))
                        : form.wrong("tolerance", Message.of("imports.upload.tolerance", Input.shown(text))));
        boolean skips = form.text("skips").equals("yes");
        return source.flatMap(name -> tolerance.map(far -> new ImportOrder.Options(name, far, skips, false)));
    }

    private String filledIn(Form form, Model model, HttpServletResponse response) {
        Locale reader = LocaleContextHolder.getLocale();
        form.show(model, response);
        model.addAttribute("megabytes", SentFile.MEGABYTES_MAX);
        model.addAttribute(
                "yesNo",
                new TreeMap<>(Map.of(
                        "no", words.said(Message.of("imports.skips.no"), reader),
                        "yes", words.said(Message.of("imports.skips.yes"), reader))));
        return "imports/imports";
    }

    private Upload find(Cooperative cooperative, String given) {
        return Input.parsed(given, RequestId::parse)
                .flatMap(id -> uploads.find(cooperative.id(), id))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "imports.unknown-upload",
                        "/c/" + cooperative.code() + "/imports",
                        Input.shown(given)));
    }

    private static String address(Cooperative cooperative, RequestId id) {
        return "/c/" + cooperative.code() + "/imports/" + id.value();
    }

    private Cooperative named(String code, Model model) {
        return AskedCooperative.of(cooperatives, code, model);
    }
}
