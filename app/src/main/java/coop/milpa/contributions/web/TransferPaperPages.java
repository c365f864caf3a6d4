package coop.milpa.contributions.web;

import coop.milpa.contributions.ContributionTransfer;
import coop.milpa.contributions.ContributionTransferPrints;
import coop.milpa.contributions.ContributionTransfers;
import coop.milpa.papers.Imprint;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.IssuedPapers;
import coop.milpa.registry.AskedCooperative;
import coop.milpa.registry.Cooperative;
import coop.milpa.registry.Cooperatives;
import coop.milpa.web.Input;
import coop.milpa.web.Needs;
import coop.milpa.web.PageProblem;
import coop.milpa.web.Paper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The paper of a transfer, which both sign: on the screen and for a printer. */
@Controller
@RequestMapping("/c/{cooperative}/contributions/transfers/{transfer}")
@Needs(ContributionsInTheMenu.READ)
class TransferPaperPages {

    private static final String TEMPLATE = "contributions/transfer";

    private final Cooperatives cooperatives;
    private final ContributionTransfers transfers;
    private final ContributionTransferPrints prints;
    private final ShownTransfer shown;
    private final IssuedPapers issued;
    private final Paper paper;

    TransferPaperPages(
            Cooperatives cooperatives,
            ContributionTransfers transfers,
            ContributionTransferPrints prints,
            ShownTransfer shown,
            IssuedPapers issued,
            Paper paper) {
        this.cooperatives = cooperatives;
        this.transfers = transfers;
        this.prints = prints;
        this.shown = shown;
        this.issued = issued;
        this.paper = paper;
    }

    @GetMapping
    String page(@PathVariable String cooperative, @PathVariable String transfer, Model model) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative, model);
        ContributionTransfer asked = asked(found, transfer);
        model.addAllAttributes(variables(found, asked, issued.shown(found.id(), paperOf(asked))));
        model.addAttribute(Paper.LAYOUT, Paper.ON_SCREEN);
        return TEMPLATE;
    }

    /** The paper for a printer, counted. */
    @PostMapping("/prints")
    ResponseEntity<byte[]> print(@PathVariable String cooperative, @PathVariable String transfer, Locale reader) {
        Cooperative found = AskedCooperative.of(cooperatives, cooperative);
        ContributionTransfer asked = asked(found, transfer);
        int printing = prints.printed(found.id(), asked);
        Imprint imprint = issued.counted(found.id(), paperOf(asked), printing);
        var sheet = new Paper.Sheet(TEMPLATE, variables(found, asked, imprint), reader, Paper.Size.A5);
        return paper.answer(sheet, "contribution-transfer-" + asked.number() + ".pdf");
    }

    private Map<String, Object> variables(Cooperative cooperative, ContributionTransfer transfer, Imprint imprint) {
        return Map.of(
                "cooperative",
                cooperative,
                "transfer",
                transfer,
                "parts",
                shown.parts(cooperative.id(), transfer),
                "imprint",
                imprint);
    }

    private static IssuedPaper paperOf(ContributionTransfer transfer) {
        return new IssuedPaper(
                "contributions.transfer",
                Long.toString(transfer.number()),
                transfer.made().on(),
                List.of(transfer.amount()));
    }

    private ContributionTransfer asked(Cooperative cooperative, String number) {
        return Optional.of(number)
                .filter(text -> text.matches("\\d{1,18}"))
                .flatMap(text -> transfers.find(cooperative.id(), Long.parseLong(text)))
                .orElseThrow(() -> new PageProblem(
                        HttpStatus.NOT_FOUND,
                        "contributions.unknown-transfer",
                        "/c/" + cooperative.code() + "/contributions/transfers",
                        Input.shown(number)));
    }
}
