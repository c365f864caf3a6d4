package coop.milpa.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import coop.milpa.platform.PaperFont;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Lists on paper: the template {@code web/list-paper} as a tagged PDF, so that it can be read aloud, too. */
@Component
class PdfFile {

    private final ITemplateEngine templates;

    PdfFile(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.setLoggingEnabled(false);
    }

    /** All of it is held in memory: for few rows only. */
    void write(ShownList<?> list, List<List<ShownList.ShownCell>> rows, Locale reader, OutputStream into)
            throws IOException {
        Map<String, Object> variables = Map.of(ShownList.ATTRIBUTE, list, "rows", rows);
        print(templates.process("web/list-paper", new Context(reader, variables)), into);
    }

    /** Prints a page of HTML, and leaves the stream open. */
    static void print(String page, OutputStream into) throws IOException {
        new PdfRendererBuilder()
                .useFastMode()
                .usePdfUaAccessibility(true)
                .useFont(PaperFont::open, PaperFont.FAMILY)
                .withHtmlContent(page, null)
                .withProducer("Milpa")
                .toStream(into)
                .run();
    }
}
