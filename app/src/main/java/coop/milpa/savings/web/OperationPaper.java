package coop.milpa.savings.web;

import coop.milpa.kernel.CooperativeId;
import coop.milpa.ledger.Books;
import coop.milpa.ledger.EntryId;
import coop.milpa.papers.IssuedPaper;
import coop.milpa.papers.PaperKind;
import coop.milpa.papers.PaperStanding;
import coop.milpa.savings.SavingsAccount;
import java.util.List;
import org.springframework.stereotype.Component;

/** Receipts of movements as papers: each stands until its entry is undone. */
@Component
class OperationPaper implements PaperKind {

    private static final String KIND = "savings.movement";
    private static final String BETWEEN = " ";

    private final Books books;

    OperationPaper(Books books) {
        this.books = books;
    }

    /** One entry may move several accounts, and each has a paper of its own. */
    static IssuedPaper of(SavingsAccount account, OperationPages.Operation operation) {
        String subject = account.terms().number() + BETWEEN + operation.entry();
        return new IssuedPaper(KIND, subject, operation.last().date(), List.of(operation.amount()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public PaperStanding standing(CooperativeId cooperative, String subject) {
        EntryId entry = EntryId.parse(subject.substring(subject.lastIndexOf(BETWEEN) + 1));
        return books.undoing(cooperative, entry).isPresent() ? PaperStanding.UNDONE : PaperStanding.STANDS;
    }
}
