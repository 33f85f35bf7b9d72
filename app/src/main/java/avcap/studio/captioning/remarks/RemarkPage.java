package avcap.studio.captioning.remarks;

import javafx.scene.Node;

/** A page of the card. */
interface RemarkPage {

    /** What takes the keys when the page is asked for. */
    Node first();
}
