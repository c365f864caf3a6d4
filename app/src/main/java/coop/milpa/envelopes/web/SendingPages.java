package coop.milpa.envelopes.web;

import coop.milpa.envelopes.KeptList;
import coop.milpa.envelopes.KeptLists;
import coop.milpa.envelopes.ListKind;
import coop.milpa.envelopes.TakeEnvelope;
import coop.milpa.platform.CurrentActor;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Form;
import coop.milpa.web.Message;
import coop.milpa.web.Needs;
import coop.milpa.web.Viewer;
import coop.milpa.web.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A list is sent, to be looked at before its cash is taken. */
@Controller
@RequestMapping("/c/{cooperative}/counter/lists")
@Needs(EnvelopePermissions.TAKE)
class SendingPages {

    private static final String KIND = "kind";

    private final Cooperatives cooperatives;
    private final KeptLists kept;
    private final CurrentActor actor;
    private final Words words;

    SendingPages(Cooperatives cooperatives, KeptLists kept, CurrentActor actor, Words words) {
        this.cooperatives = cooperatives;
        this.kept = kept;
        this.actor = actor;
        this.words = words;
    }

    @GetMapping("/new")
    String form(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        return filledIn(AskedCooperative.of(cooperatives, cooperative, model), Form.of(given), reader, model, response);
    }

    /** Nothing is taken by it: the same file sent again is kept once. */
    @PostMapping("/check")
    String check(
            @PathVariable String cooperative,
            @RequestParam Map<String, String> given,
            @RequestParam(name = "file") Optional<MultipartFile> file,
            Locale reader,
            Model model,
            HttpServletResponse response) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        Form form = Form.of(given);
        Optional<MultipartFile> sent = file.filter(each -> !each.isEmpty());
        Optional<KeptList.About> about = about(form, sent);
        if (sent.isEmpty()) {
            form.wrong("file", Message.of("envelopes.form.no-file"));
        }
        if (about.isEmpty() || sent.isEmpty()) {
            return filledIn(found, form, reader, model, response);
        }
        KeptList list = kept.keep(found.id(), about.get(), actor.get().actor().id(), bytes(sent.get()));
        return "redirect:" + AskedList.addressOf(found) + "/kept/" + list.code();
    }

    private static Optional<KeptList.About> about(Form form, Optional<MultipartFile> file) {
        Optional<ListKind> kind = kind(form);
        Optional<String> words = form.needed("about", TakeEnvelope.ABOUT_MAX);
        Optional<YearMonth> period = kind.filter(ListKind.PAYROLL::equals).flatMap(payroll -> form.month("period"));
        String name = file.map(MultipartFile::getOriginalFilename).orElse("");
        return form.isRight()
                ? Optional.of(new KeptList.About(kind.orElseThrow(), name, words.orElseThrow(), period))
                : Optional.empty();
    }

    private static Optional<ListKind> kind(Form form) {
        return form.needed(KIND).flatMap(text -> switch (text) {
            case "DEPOSITS" -> Optional.of(ListKind.DEPOSITS);
            case "PAYROLL" ->
                Viewer.allows(EnvelopePermissions.PAYROLL)
                        ? Optional.of(ListKind.PAYROLL)
                        : form.wrong(KIND, Message.of("envelopes.form.no-payroll"));
            default -> form.wrong(KIND, Message.of("envelopes.form.kind"));
        });
    }

    private String filledIn(
            Cooperative cooperative, Form form, Locale reader, Model model, HttpServletResponse response) {
        form.show(model, response);
        model.addAttribute("cooperative", cooperative);
        Map<String, String> kinds = new LinkedHashMap<>();
        for (ListKind kind : ListKind.values()) {
            if (kind == ListKind.DEPOSITS || Viewer.allows(EnvelopePermissions.PAYROLL)) {
                kinds.put(kind.name(), words.said(Message.of("enum.envelopes.kind." + kind), reader));
            }
        }
        model.addAttribute("kinds", kinds);
        return "envelopes/new";
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
