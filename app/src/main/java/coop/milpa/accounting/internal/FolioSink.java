package coop.milpa.accounting.internal;

/** Where folios go as they are filled. */
interface FolioSink {

    void accept(Folio folio);
}
