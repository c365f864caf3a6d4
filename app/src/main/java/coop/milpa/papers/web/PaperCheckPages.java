package coop.milpa.papers.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.papers.CheckedPaper;
import coop.milpa.papers.PaperCode;
import coop.milpa.papers.PaperSource;
import coop.milpa.platform.Network;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Tells whoever holds a paper whether the cooperative gave it out, and nothing about people. For everybody. Slips of
 * the window have an address of their own printed on them; the answer is the same.
 */
@Controller
@Needs(Needs.NOTHING)
class PaperCheckPages {

    /** Asked for where an address names no code: nobody is told of it. */
    private static final PaperCode NOBODYS = new PaperCode("0000000000");

    private final Cooperatives cooperatives;
    private final List<PaperSource> sources;

    PaperCheckPages(Cooperatives cooperatives, List<PaperSource> sources) {
        this.cooperatives = cooperatives;
        this.sources = List.copyOf(sources);
    }

    /** What is no cooperative or no code is looked for like one that is, and told alike: in the same words and time. */
    @GetMapping({"/papers/{issuer}/{code}", "/slips/{issuer}/{code}"})
    String check(@PathVariable String issuer, @PathVariable String code, Model model, HttpServletResponse response) {
        Optional<Cooperative> cooperative = cooperatives.byCode(issuer);
        Optional<PaperCode> read = PaperCode.read(code);
        Optional<CheckedPaper> found = find(cooperative.map(Cooperative::id).orElse(Network.ID), read.orElse(NOBODYS));
        boolean told = cooperative.isPresent() && read.isPresent() && found.isPresent();
        model.addAttribute("paper", found.filter(paper -> told));
        model.addAttribute("issuer", cooperative.filter(body -> told).map(Cooperative::name));
        model.addAttribute("code", read.map(PaperCode::inHalves).orElse(Input.shown(code)));
        if (!told) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return "papers/checked";
    }

    /** Every source is asked, wherever it is found. */
    private Optional<CheckedPaper> find(CooperativeId cooperative, PaperCode code) {
        return sources.stream().map(source -> source.check(cooperative, code)).toList().stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
