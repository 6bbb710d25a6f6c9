"""What a file says of itself: its title, its language and its bookmarks. Nothing of anybody, and no claim."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from supportplans.blocks import Document
from supportplans.printing.fonts import tidy

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def tell_about(canvas: Any, document: Document) -> None:
    """Write the properties of a document into its file (ISO 32000-1, 14.3)."""
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream

    canvas.setTitle(tidy(document.title))
    for write in (canvas.setAuthor, canvas.setSubject, canvas.setCreator, canvas.setProducer, canvas.setKeywords):
        write("")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    told = _XMP.format(title=escape(tidy(document.title)), language=escape(document.language))
    about = PDFDictionary({"Type": PDFName("Metadata"), "Subtype": PDFName("XML")})
    canvas._doc.Catalog.Metadata = PDFStream(about, told.encode("utf-8"), filters=[])
