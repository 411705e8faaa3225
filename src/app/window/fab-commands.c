/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-commands"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-commands.h"

static const FabCommand story_commands[] = {
  { "app.new-window", NC_ ("shortcuts", "New window"), "<Control>n" },
  { "win.blank", NC_ ("shortcuts", "New story with a blank board") },
  { "win.sample", NC_ ("shortcuts", "Open the sample story") },
  { "win.open", NC_ ("shortcuts", "Open a story or a script…"), "<Control>o" },
  { "win.save", NC_ ("shortcuts", "Save"), "<Control>s", NULL, FAB_NEEDS_STORY },
  { "win.save-as", NC_ ("shortcuts", "Save as…"), "<Control><Shift>s", NULL, FAB_NEEDS_STORY },
  { "win.stop-saving", NC_ ("shortcuts", "Stop saving"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.save-script", NC_ ("shortcuts", "Save the script to its own file"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.import-pictures", NC_ ("shortcuts", "Import pictures…"), "<Control><Shift>i" },
  { "win.conform", NC_ ("shortcuts", "Conform to an edit…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.undo", NC_ ("shortcuts", "Undo"), "<Control>z", NULL, FAB_NEEDS_STORY },
  { "win.redo", NC_ ("shortcuts", "Redo"), "<Control><Shift>z <Control>y", NULL, FAB_NEEDS_STORY },
  { "win.project", NC_ ("shortcuts", "Settings of this project…"), "<Alt>Return", NULL, FAB_NEEDS_STORY },
  { "win.film-settings", NC_ ("shortcuts", "Time and movement…"), NULL, NULL, FAB_NEEDS_PANEL },
};

static const FabCommand general_commands[] = {
  { "win.palette", NC_ ("shortcuts", "Find a command, a panel or a person"), "<Control><Shift>p" },
  { "app.help", NC_ ("shortcuts", "Help"), "F1" },
  { "win.show-help-overlay", NC_ ("shortcuts", "Keyboard shortcuts"), "<Control>question" },
  { "app.preferences", NC_ ("shortcuts", "Preferences"), "<Control>comma" },
  { "app.about", NC_ ("shortcuts", "About Fabula") },
  { "win.show-script", NC_ ("shortcuts", "Show the script"), "F9", NULL, FAB_NEEDS_STORY },
  { "win.show-inspector", NC_ ("shortcuts", "Show the inspector"), "<Shift>F9", NULL, FAB_NEEDS_STORY },
  { "win.show-reel", NC_ ("shortcuts", "Show the reel"), "<Control>F9", NULL, FAB_NEEDS_STORY },
  { "win.next-pane", NC_ ("shortcuts", "Next part of the window"), "F6", NULL, FAB_NEEDS_STORY },
  { "win.previous-pane", NC_ ("shortcuts", "Previous part of the window"), "<Shift>F6", NULL, FAB_NEEDS_STORY },
  { "window.close", NC_ ("shortcuts", "Close the window"), "<Control>w" },
  { "app.quit", NC_ ("shortcuts", "Quit"), "<Control>q" },
};

static const FabCommand script_commands[] = {
  { "win.find", NC_ ("shortcuts", "Find in the script"), "<Control>f", NULL, FAB_NEEDS_STORY },
  { "win.replace", NC_ ("shortcuts", "Find and replace"), "<Control>h", NULL, FAB_NEEDS_STORY },
  { "win.outline", NC_ ("shortcuts", "Outline of the script"), "<Control>l", NULL, FAB_NEEDS_STORY },
  { "win.insight", NC_ ("shortcuts", "Insight into the script"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.cast", NC_ ("shortcuts", "Cast and places"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.rewrite-speech", NC_ ("shortcuts", "Another version of the line…"), "<Control><Alt>r", NULL, FAB_NEEDS_PANEL },
  { "win.rewrite-shorter", NC_ ("shortcuts", "Shorten the line…"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.rewrite-funnier", NC_ ("shortcuts", "Make the line funnier…"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.rewrite-as", NC_ ("shortcuts", "Say the line as somebody else…"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.write-steps", NC_ ("shortcuts", "Write step by step…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.rewrite-scene", NC_ ("shortcuts", "Another version of the scene…"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.rewrite-script", NC_ ("shortcuts", "Another version of the script…"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.translate", NC_ ("shortcuts", "Translate the script…"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.write-prompts", NC_ ("shortcuts", "Prompts of the scene…"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.what-next", NC_ ("shortcuts", "What could happen next…"), "<Control><Alt>n", NULL, FAB_NEEDS_PANEL },
  { "win.continue-script", NC_ ("shortcuts", "Continue the script from here"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.next-episode", NC_ ("shortcuts", "Write the next episode"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.stop-writing", NC_ ("shortcuts", "Stop writing"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.board-script", NC_ ("shortcuts", "Board the script"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.board-scene", NC_ ("shortcuts", "Board this scene"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.board-follows", NC_ ("shortcuts", "Board while writing"), NULL, NULL, FAB_NEEDS_STORY },
};

static const FabCommand board_commands[] = {
  { "win.new-panel", NC_ ("shortcuts", "New panel"), NULL, "n", FAB_NEEDS_STORY },
  { "win.new-panel-before", NC_ ("shortcuts", "New panel before"), NULL, "<Shift>n", FAB_NEEDS_STORY },
  { "win.duplicate-panel", NC_ ("shortcuts", "Duplicate panel"), NULL, "d", FAB_NEEDS_PANEL },
  { "win.delete-panel", NC_ ("shortcuts", "Delete panel"), NULL, "Delete <Control>BackSpace", FAB_NEEDS_PANEL },
  { "win.split-panel", NC_ ("shortcuts", "Split the panel at the cursor of the script"), "<Control>Return", NULL, FAB_NEEDS_PANEL },
  { "win.merge-panels", NC_ ("shortcuts", "Merge with the next panel"), "<Control>j", NULL, FAB_NEEDS_PANEL },
  { "win.toggle-shot", NC_ ("shortcuts", "Go on with the shot, or begin one"), NULL, "slash", FAB_NEEDS_PANEL },
  { "win.edit-prompt", NC_ ("shortcuts", "Edit the prompt"), NULL, "F2", FAB_NEEDS_PANEL },
  { "win.another-take", NC_ ("shortcuts", "Another take"), NULL, "t", FAB_NEEDS_PANEL },
  { "win.paint-panel", NC_ ("shortcuts", "Have the panel painted"), NULL, "<Shift>t", FAB_NEEDS_PANEL },
  { "win.paint-variations", NC_ ("shortcuts", "Four variations to choose from…"), NULL, "<Control><Shift>t", FAB_NEEDS_PANEL },
  { "win.paint-all", NC_ ("shortcuts", "Have all panels painted"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.copy-picture", NC_ ("shortcuts", "Copy the picture"), NULL, "<Control>c", FAB_NEEDS_PANEL },
  { "win.paste-picture", NC_ ("shortcuts", "Paste a picture as a panel"), NULL, "<Control>v", FAB_NEEDS_STORY },
  { "win.paste-take", NC_ ("shortcuts", "Paste a picture as a take"), NULL, "<Control><Shift>v", FAB_NEEDS_PANEL },
  { "win.move-panel-left", NC_ ("shortcuts", "Move panel left"), NULL, "<Alt>Left", FAB_NEEDS_PANEL },
  { "win.move-panel-right", NC_ ("shortcuts", "Move panel right"), NULL, "<Alt>Right", FAB_NEEDS_PANEL },
  { "win.previous-panel", NC_ ("shortcuts", "Previous panel"), NULL, "Left", FAB_NEEDS_PANEL },
  { "win.next-panel", NC_ ("shortcuts", "Next panel"), NULL, "Right", FAB_NEEDS_PANEL },
  { "win.previous-scene", NC_ ("shortcuts", "Previous scene"), NULL, "<Control>Left", FAB_NEEDS_PANEL },
  { "win.next-scene", NC_ ("shortcuts", "Next scene"), NULL, "<Control>Right", FAB_NEEDS_PANEL },
  { NULL, NC_ ("shortcuts", "Menu of the panel"), NULL, "Menu <Shift>F10" },
  { "win.open-panel", NC_ ("shortcuts", "Open on the canvas"), NULL, "Return", FAB_NEEDS_PANEL },
  { "win.show-board", NC_ ("shortcuts", "Back to the board"), NULL, "Escape", FAB_NEEDS_STORY },
};

static const FabCommand tool_commands[] = {
  { "canvas.tool::blocking", NC_ ("shortcuts", "Blocking: move what is drawn"), NULL, "b", FAB_NEEDS_CANVAS },
  { "canvas.tool::light-pencil", NC_ ("shortcuts", "Light pencil"), NULL, "1", FAB_NEEDS_CANVAS },
  { "canvas.tool::brush", NC_ ("shortcuts", "Brush"), NULL, "2", FAB_NEEDS_CANVAS },
  { "canvas.tool::tone", NC_ ("shortcuts", "Tone marker"), NULL, "3", FAB_NEEDS_CANVAS },
  { "canvas.tool::pencil", NC_ ("shortcuts", "Pencil"), NULL, "4", FAB_NEEDS_CANVAS },
  { "canvas.tool::pen", NC_ ("shortcuts", "Pen"), NULL, "5", FAB_NEEDS_CANVAS },
  { "canvas.tool::note-pen", NC_ ("shortcuts", "Note pen"), NULL, "6", FAB_NEEDS_CANVAS },
  { "canvas.tool::eraser", NC_ ("shortcuts", "Eraser"), NULL, "7", FAB_NEEDS_CANVAS },
  { "canvas.tool::stroke-eraser", NC_ ("shortcuts", "Stroke eraser"), NULL, "e", FAB_NEEDS_CANVAS },
  { "canvas.tool::fill", NC_ ("shortcuts", "Fill"), NULL, "g", FAB_NEEDS_CANVAS },
  { "canvas.tool::lasso-fill", NC_ ("shortcuts", "Fill with a lasso"), NULL, "<Shift>g", FAB_NEEDS_CANVAS },
  { "canvas.tool::line", NC_ ("shortcuts", "Line"), NULL, "<Shift>l", FAB_NEEDS_CANVAS },
  { "canvas.tool::rectangle", NC_ ("shortcuts", "Rectangle"), NULL, "<Shift>r", FAB_NEEDS_CANVAS },
  { "canvas.tool::ellipse", NC_ ("shortcuts", "Ellipse"), NULL, "<Shift>e", FAB_NEEDS_CANVAS },
  { "canvas.tool::arrow", NC_ ("shortcuts", "Arrow of a subject"), NULL, "a", FAB_NEEDS_CANVAS },
  { "canvas.tool::camera-arrow", NC_ ("shortcuts", "Arrow of the camera"), NULL, "<Shift>a", FAB_NEEDS_CANVAS },
  { "canvas.tool::frames", NC_ ("shortcuts", "Frames of a move"), NULL, "<Shift>f", FAB_NEEDS_CANVAS },
  { "canvas.tool::balloon", NC_ ("shortcuts", "Speech balloon"), NULL, "<Shift>t", FAB_NEEDS_CANVAS },
  { "canvas.tool::caption", NC_ ("shortcuts", "Caption"), NULL, "<Shift>c", FAB_NEEDS_CANVAS },
  { "canvas.tool::sign", NC_ ("shortcuts", "Sign"), NULL, "<Shift>s", FAB_NEEDS_CANVAS },
  { "canvas.tool::lasso", NC_ ("shortcuts", "Lasso"), NULL, "l", FAB_NEEDS_CANVAS },
  { "canvas.tool::select", NC_ ("shortcuts", "Select"), NULL, "v", FAB_NEEDS_CANVAS },
  { "canvas.tool::picker", NC_ ("shortcuts", "Color picker"), NULL, "i", FAB_NEEDS_CANVAS },
  { "canvas.tool::hand", NC_ ("shortcuts", "Move the paper"), NULL, "h", FAB_NEEDS_CANVAS },
  { "canvas.tool::zoom", NC_ ("shortcuts", "Zoom"), NULL, "z", FAB_NEEDS_CANVAS },
  { "canvas.tool::rotate", NC_ ("shortcuts", "Turn the paper"), NULL, "r", FAB_NEEDS_CANVAS },
};

static const FabCommand canvas_commands[] = {
  { "canvas.smaller", NC_ ("shortcuts", "Smaller"), NULL, "bracketleft", FAB_NEEDS_CANVAS },
  { "canvas.larger", NC_ ("shortcuts", "Larger"), NULL, "bracketright", FAB_NEEDS_CANVAS },
  { "canvas.color(uint32 0)", NC_ ("shortcuts", "First color of the palette"), NULL, "8", FAB_NEEDS_CANVAS },
  { "canvas.color(uint32 1)", NC_ ("shortcuts", "Second color of the palette"), NULL, "9", FAB_NEEDS_CANVAS },
  { "canvas.color(uint32 2)", NC_ ("shortcuts", "Third color of the palette"), NULL, "0", FAB_NEEDS_CANVAS },
  { NULL, NC_ ("shortcuts", "Straight line, while drawing"), NULL, "Shift_L" },
  { NULL, NC_ ("shortcuts", "Eraser, while drawing"), NULL, "Alt_L" },
  { NULL, NC_ ("shortcuts", "Move all of the layer, while drawing"), NULL, "Control_L" },
  { NULL, NC_ ("shortcuts", "Move the paper, held down"), NULL, "space" },
  { "canvas.cut", NC_ ("shortcuts", "Cut"), NULL, "<Control>x", FAB_NEEDS_CANVAS },
  { "canvas.copy", NC_ ("shortcuts", "Copy"), NULL, "<Control>c", FAB_NEEDS_CANVAS },
  { "canvas.paste", NC_ ("shortcuts", "Paste"), NULL, "<Control>v", FAB_NEEDS_CANVAS },
  { "canvas.paste-reference", NC_ ("shortcuts", "Paste as a reference"), NULL, "<Control><Alt>v", FAB_NEEDS_CANVAS },
  { "canvas.copy-picture", NC_ ("shortcuts", "Copy the panel as a picture"), NULL, NULL, FAB_NEEDS_CANVAS },
  { "canvas.select-all", NC_ ("shortcuts", "Select all"), NULL, "<Control>a", FAB_NEEDS_CANVAS },
  { "canvas.delete-selection", NC_ ("shortcuts", "Delete the selection"), NULL, "Delete", FAB_NEEDS_CANVAS },
  { "canvas.fill-selection", NC_ ("shortcuts", "Fill what was selected last"), NULL, "f", FAB_NEEDS_CANVAS },
  { "canvas.flip-selection", NC_ ("shortcuts", "Mirror the selection"), NULL, "m", FAB_NEEDS_CANVAS },
  { "canvas.onion-skin", NC_ ("shortcuts", "Onion skin"), NULL, "o", FAB_NEEDS_CANVAS },
  { "canvas.light-box", NC_ ("shortcuts", "Put this panel on the light box"), NULL, NULL, FAB_NEEDS_CANVAS },
  { "canvas.clear-light-box", NC_ ("shortcuts", "Clear the light box"), NULL, NULL, FAB_NEEDS_CANVAS },
  { "canvas.flip-view", NC_ ("shortcuts", "Flip the view"), NULL, "<Shift>h", FAB_NEEDS_CANVAS },
  { "canvas.zoom-in", NC_ ("shortcuts", "Zoom into the paper"), NULL, "<Control>plus <Control>equal", FAB_NEEDS_CANVAS },
  { "canvas.zoom-out", NC_ ("shortcuts", "Zoom out of the paper"), NULL, "<Control>minus", FAB_NEEDS_CANVAS },
  { "canvas.zoom-fit", NC_ ("shortcuts", "Fit the paper"), NULL, "<Control>0", FAB_NEEDS_CANVAS },
  { "canvas.turn-left", NC_ ("shortcuts", "Turn the paper left"), NULL, "less <Shift>less", FAB_NEEDS_CANVAS },
  { "canvas.turn-right", NC_ ("shortcuts", "Turn the paper right"), NULL, "greater <Shift>greater", FAB_NEEDS_CANVAS },
  { "guides.thirds", NC_ ("shortcuts", "Guides: thirds"), NULL, NULL, FAB_NEEDS_CANVAS },
  { "guides.center", NC_ ("shortcuts", "Guides: center"), NULL, NULL, FAB_NEEDS_CANVAS },
  { "guides.safe-areas", NC_ ("shortcuts", "Guides: safe areas"), NULL, NULL, FAB_NEEDS_CANVAS },
  { "guides.perspective", NC_ ("shortcuts", "Guides: perspective of the camera"), NULL, NULL, FAB_NEEDS_CANVAS },
  { "canvas.menu", NC_ ("shortcuts", "Menu of the canvas"), NULL, "Menu <Shift>F10", FAB_NEEDS_CANVAS },
  { "canvas.open-outside", NC_ ("shortcuts", "Edit in another program"), NULL, "<Control>period", FAB_NEEDS_CANVAS },
  { "canvas.add-layer", NC_ ("shortcuts", "New layer"), NULL, "<Control><Alt>i", FAB_NEEDS_CANVAS },
  { "canvas.add-notes", NC_ ("shortcuts", "New layer for notes"), NULL, "<Control><Alt>o", FAB_NEEDS_CANVAS },
  { "canvas.add-reference", NC_ ("shortcuts", "New layer for references"), NULL, "<Control><Alt>p", FAB_NEEDS_CANVAS },
  { "canvas.add-background", NC_ ("shortcuts", "New layer behind the drawing"), NULL, "<Control><Alt>b", FAB_NEEDS_CANVAS },
  { "canvas.duplicate-layer", NC_ ("shortcuts", "Duplicate the layer"), NULL, "<Control><Alt>d", FAB_NEEDS_CANVAS },
  { "canvas.merge-layer", NC_ ("shortcuts", "Merge the layer down"), NULL, "<Control><Alt>m", FAB_NEEDS_CANVAS },
  { "canvas.delete-layer", NC_ ("shortcuts", "Delete the layer"), NULL, "<Control><Alt>BackSpace", FAB_NEEDS_CANVAS },
  { "canvas.clear-layer", NC_ ("shortcuts", "Clear the layer"), NULL, "<Alt>BackSpace", FAB_NEEDS_CANVAS },
  { "canvas.clear", NC_ ("shortcuts", "Clear all ink"), NULL, "BackSpace", FAB_NEEDS_CANVAS },
  { "canvas.raise-layer", NC_ ("shortcuts", "Move the layer up"), NULL, "<Control><Alt>Page_Up", FAB_NEEDS_CANVAS },
  { "canvas.lower-layer", NC_ ("shortcuts", "Move the layer down"), NULL, "<Control><Alt>Page_Down", FAB_NEEDS_CANVAS },
  { "canvas.hide-layer", NC_ ("shortcuts", "Hide or show the layer"), NULL, "<Control><Alt>h", FAB_NEEDS_CANVAS },
  { "canvas.lock-layer", NC_ ("shortcuts", "Lock or unlock the layer"), NULL, "<Control><Alt>k", FAB_NEEDS_CANVAS },
  { "canvas.fainter-layer", NC_ ("shortcuts", "Make the layer fainter"), NULL, "<Control><Alt>bracketleft", FAB_NEEDS_CANVAS },
  { "canvas.stronger-layer", NC_ ("shortcuts", "Make the layer stronger"), NULL, "<Control><Alt>bracketright", FAB_NEEDS_CANVAS },
  { "canvas.layer-above", NC_ ("shortcuts", "Layer above"), NULL, "<Alt>Page_Up", FAB_NEEDS_CANVAS },
  { "canvas.layer-below", NC_ ("shortcuts", "Layer below"), NULL, "<Alt>Page_Down", FAB_NEEDS_CANVAS },
  { "canvas.copy-ink", NC_ ("shortcuts", "Copy ink to the next panel"), NULL, "<Control><Shift>n", FAB_NEEDS_CANVAS },
  { "win.clear-ink", NC_ ("shortcuts", "Clear the drawing"), NULL, NULL, FAB_NEEDS_PANEL },
};

static const FabCommand blocking_commands[] = {
  { NULL, NC_ ("shortcuts", "Next or previous object of the drawing"), NULL, "Tab <Shift>Tab" },
  { NULL, NC_ ("shortcuts", "Move the object"), NULL, "Left Right Up Down" },
  { NULL, NC_ ("shortcuts", "Raise and lower it"), NULL, "Page_Up Page_Down" },
  { NULL, NC_ ("shortcuts", "Turn it"), NULL, "comma period" },
  { NULL, NC_ ("shortcuts", "Make it larger or smaller"), NULL, "plus minus" },
  { NULL, NC_ ("shortcuts", "Orbit the camera"), NULL, "<Shift>Left <Shift>Right" },
  { NULL, NC_ ("shortcuts", "Raise and lower the camera"), NULL, "<Shift>Up <Shift>Down" },
  { NULL, NC_ ("shortcuts", "Camera nearer and farther"), NULL, "<Shift>Page_Up <Shift>Page_Down" },
  { NULL, NC_ ("shortcuts", "Roll the camera"), NULL, "z x" },
  { "canvas.hide-object", NC_ ("shortcuts", "Leave the object out of the drawing"), NULL, NULL, FAB_NEEDS_CANVAS },
  { "canvas.reset-object", NC_ ("shortcuts", "Reset the object"), NULL, NULL, FAB_NEEDS_CANVAS },
  { "canvas.reset-blocking", NC_ ("shortcuts", "Reset all blocking"), NULL, NULL, FAB_NEEDS_CANVAS },
};

static const FabCommand film_commands[] = {
  { "win.play", NC_ ("shortcuts", "Play or pause"), "<Control>space", "space", FAB_NEEDS_PANEL },
  { "win.fullscreen", NC_ ("shortcuts", "Play on the full screen"), "F11", NULL, FAB_NEEDS_PANEL },
  { "win.present", NC_ ("shortcuts", "Present the board"), "F5", NULL, FAB_NEEDS_PANEL },
  { "win.captions", NC_ ("shortcuts", "Captions"), NULL, "c", FAB_NEEDS_STORY },
  { "win.loop::none", NC_ ("shortcuts", "Do not repeat"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.loop::panel", NC_ ("shortcuts", "Repeat the panel"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.loop::scene", NC_ ("shortcuts", "Repeat the scene"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.loop::range", NC_ ("shortcuts", "Repeat from in to out"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.shuttle-back", NC_ ("shortcuts", "Play backwards; again: faster"), NULL, "j", FAB_NEEDS_PANEL },
  { "win.stop", NC_ ("shortcuts", "Stop"), NULL, "k", FAB_NEEDS_PANEL },
  { "win.shuttle-on", NC_ ("shortcuts", "Play; again: faster"), NULL, "l", FAB_NEEDS_PANEL },
  { "win.play-back-slowly", NC_ ("shortcuts", "Play backwards slowly"), NULL, "<Shift>j", FAB_NEEDS_PANEL },
  { "win.play-slowly", NC_ ("shortcuts", "Play slowly"), NULL, "<Shift>l", FAB_NEEDS_PANEL },
  { "win.previous-frame", NC_ ("shortcuts", "Previous frame"), NULL, "comma", FAB_NEEDS_PANEL },
  { "win.next-frame", NC_ ("shortcuts", "Next frame"), NULL, "period", FAB_NEEDS_PANEL },
  { "win.previous-cut", NC_ ("shortcuts", "Previous cut"), NULL, "Up", FAB_NEEDS_PANEL },
  { "win.next-cut", NC_ ("shortcuts", "Next cut"), NULL, "Down", FAB_NEEDS_PANEL },
  { "win.go-to-start", NC_ ("shortcuts", "Start of the film"), NULL, "Home", FAB_NEEDS_PANEL },
  { "win.go-to-end", NC_ ("shortcuts", "End of the film"), NULL, "End", FAB_NEEDS_PANEL },
};

static const FabCommand reel_commands[] = {
  { "win.camera", NC_ ("shortcuts", "Camera of the panel…"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.automatic-duration", NC_ ("shortcuts", "Automatic duration"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.split-at-playhead", NC_ ("shortcuts", "Split at the playhead"), NULL, "<Control>b", FAB_NEEDS_PANEL },
  { NULL, NC_ ("shortcuts", "Shorten and lengthen by a frame, on the reel"), NULL, "bracketleft bracketright" },
  { NULL, NC_ ("shortcuts", "By ten frames"), NULL, "braceleft braceright" },
  { "win.roll", NC_ ("shortcuts", "Roll cuts instead of moving what follows"), NULL, "r", FAB_NEEDS_STORY },
  { "win.snap", NC_ ("shortcuts", "Snap"), NULL, "s", FAB_NEEDS_STORY },
  { "win.mark-in", NC_ ("shortcuts", "Mark in"), NULL, "i", FAB_NEEDS_PANEL },
  { "win.mark-out", NC_ ("shortcuts", "Mark out"), NULL, "o", FAB_NEEDS_PANEL },
  { "win.go-to-in", NC_ ("shortcuts", "Go to in"), NULL, "<Shift>i", FAB_NEEDS_PANEL },
  { "win.go-to-out", NC_ ("shortcuts", "Go to out"), NULL, "<Shift>o", FAB_NEEDS_PANEL },
  { "win.clear-range", NC_ ("shortcuts", "Clear in and out"), NULL, "<Alt>x", FAB_NEEDS_PANEL },
  { "win.add-marker", NC_ ("shortcuts", "Add or open a marker"), NULL, "m", FAB_NEEDS_PANEL },
  { "win.previous-marker", NC_ ("shortcuts", "Previous marker"), NULL, "<Shift>Up", FAB_NEEDS_PANEL },
  { "win.next-marker", NC_ ("shortcuts", "Next marker"), NULL, "<Shift>Down", FAB_NEEDS_PANEL },
  { "win.add-sound", NC_ ("shortcuts", "Add a sound…"), NULL, "a", FAB_NEEDS_PANEL },
  { "win.record", NC_ ("shortcuts", "Record a voice…"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.split-sound", NC_ ("shortcuts", "Split the sound at the playhead"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.mute-sound", NC_ ("shortcuts", "Mute the sound"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.delete-sound", NC_ ("shortcuts", "Delete the sound"), NULL, NULL, FAB_NEEDS_PANEL },
  { "win.reel-zoom-in", NC_ ("shortcuts", "Zoom into the reel"), NULL, "<Control>plus <Control>equal", FAB_NEEDS_PANEL },
  { "win.reel-zoom-out", NC_ ("shortcuts", "Zoom out of the reel"), NULL, "<Control>minus", FAB_NEEDS_PANEL },
  { "win.reel-zoom-fit", NC_ ("shortcuts", "Show all of the film"), NULL, "<Shift>z", FAB_NEEDS_PANEL },
};

static const FabCommand output_commands[] = {
  { "win.export", NC_ ("shortcuts", "Export the film…"), "<Control>e", NULL, FAB_NEEDS_STORY },
  { "win.print", NC_ ("shortcuts", "Print or save as PDF…"), "<Control>p", NULL, FAB_NEEDS_STORY },
  { "win.export-pictures", NC_ ("shortcuts", "Export pictures…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.export-file::.html", NC_ ("shortcuts", "Export a web page…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.export-file::.otio", NC_ ("shortcuts", "Export OpenTimelineIO…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.export-file::.fcpxml", NC_ ("shortcuts", "Export Final Cut Pro XML…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.export-file::.edl", NC_ ("shortcuts", "Export an edit decision list…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.export-file::.csv", NC_ ("shortcuts", "Export the shot list…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.export-file::.srt", NC_ ("shortcuts", "Export SubRip captions…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.export-file::.vtt", NC_ ("shortcuts", "Export WebVTT captions…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.export-file::.json", NC_ ("shortcuts", "Export all of the story as JSON…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.export-file::.fountain", NC_ ("shortcuts", "Export a Fountain script…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.export-file::.fdx", NC_ ("shortcuts", "Export a Final Draft script…"), NULL, NULL, FAB_NEEDS_STORY },
};

static const FabCommand audience_commands[] = {
  { "win.screen", NC_ ("shortcuts", "Show the film to viewers…"), "<Shift>F11", NULL, FAB_NEEDS_STORY },
  { "win.screening-page", NC_ ("shortcuts", "Write a page for viewers…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.import-reactions", NC_ ("shortcuts", "Bring in reactions…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.audience", NC_ ("shortcuts", "Read the reactions of viewers"), "<Control><Shift>a", NULL, FAB_NEEDS_STORY },
  { "win.tastes", NC_ ("shortcuts", "What viewers like"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.cover", NC_ ("shortcuts", "Cover…"), NULL, NULL, FAB_NEEDS_STORY },
  { "win.forecast", NC_ ("shortcuts", "What films like this earned…"), NULL, NULL, FAB_NEEDS_STORY },
};

#define GROUP(title, commands) { title, commands, G_N_ELEMENTS (commands) }

static const FabCommandGroup groups[] = {
  GROUP (NC_ ("shortcuts", "General"), general_commands),
  GROUP (NC_ ("shortcuts", "Story"), story_commands),
  GROUP (NC_ ("shortcuts", "Script"), script_commands),
  GROUP (NC_ ("shortcuts", "Board"), board_commands),
  GROUP (NC_ ("shortcuts", "Film"), film_commands),
  GROUP (NC_ ("shortcuts", "Reel"), reel_commands),
  GROUP (NC_ ("shortcuts", "Tools of the Canvas"), tool_commands),
  GROUP (NC_ ("shortcuts", "Canvas"), canvas_commands),
  GROUP (NC_ ("shortcuts", "Blocking"), blocking_commands),
  GROUP (NC_ ("shortcuts", "Output"), output_commands),
  GROUP (NC_ ("shortcuts", "Audience"), audience_commands),
};

const FabCommandGroup *
fab_commands_list (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (groups);
  return groups;
}

typedef void (*CommandFunc) (const FabCommand *command, gpointer data);

static void
foreach_command (CommandFunc func,
                 gpointer    data)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; j < groups[i].n; j++)
      func (&groups[i].commands[j], data);
}

const FabCommand *
fab_commands_find (const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    for (guint j = 0; j < groups[i].n; j++)
      if (g_strcmp0 (groups[i].commands[j].action, action) == 0 && action != NULL)
        return &groups[i].commands[j];

  return NULL;
}

const char *
fab_command_get_title (const FabCommand *command)
{
  g_return_val_if_fail (command != NULL, NULL);

  return g_dpgettext2 (NULL, "shortcuts", command->title);
}

char *
fab_command_dup_keys (const FabCommand *command)
{
  g_auto(GStrv) keys = NULL;
  guint keyval = 0;
  GdkModifierType modifiers = 0;

  g_return_val_if_fail (command != NULL, NULL);

  if (command->keys == NULL && command->accels == NULL)
    return NULL;
  keys = g_strsplit (command->keys ? command->keys : command->accels, " ", -1);

  return gtk_accelerator_parse (keys[0], &keyval, &modifiers) ? gtk_accelerator_get_label (keyval, modifiers) : NULL;
}

char *
fab_commands_dup_tooltip (const char *text,
                          const char *action)
{
  const FabCommand *command = fab_commands_find (action);
  g_autofree char *keys = command ? fab_command_dup_keys (command) : NULL;
  g_autofree char *ending = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  /* Translators: what a button does and its key, such as "Pencil (4)" */
  ending = keys ? g_strdup_printf (_("%s (%s)"), "", keys) : NULL;

  return ending != NULL && !g_str_has_suffix (text, ending) ? g_strdup_printf (_("%s (%s)"), text, keys) : g_strdup (text);
}

static char *
dup_action (GtkActionable *actionable)
{
  const char *name = gtk_actionable_get_action_name (actionable);

  return name ? g_action_print_detailed_name (name, gtk_actionable_get_action_target_value (actionable)) : NULL;
}

void
fab_commands_add_keys (GtkWidget *root)
{
  const char *text = gtk_widget_get_tooltip_text (root);
  g_autofree char *action = GTK_IS_ACTIONABLE (root) ? dup_action (GTK_ACTIONABLE (root)) : NULL;

  if (text != NULL && action != NULL && fab_commands_find (action) != NULL)
    {
      g_autofree char *tooltip = fab_commands_dup_tooltip (text, action);

      gtk_widget_set_tooltip_text (root, tooltip);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child; child = gtk_widget_get_next_sibling (child))
    fab_commands_add_keys (child);
}

static void
add_accels (const FabCommand *command,
            gpointer          app)
{
  g_auto(GStrv) accels = command->accels ? g_strsplit (command->accels, " ", -1) : NULL;

  if (accels != NULL)
    gtk_application_set_accels_for_action (app, command->action, (const char * const *) accels);
}

void
fab_commands_add_accels (GtkApplication *app)
{
  g_return_if_fail (GTK_IS_APPLICATION (app));

  foreach_command (add_accels, app);
}

typedef struct
{
  GtkWidgetClass  *widget_class;
  const char      *prefix;
  GtkShortcutFunc  callback;
} Install;

static void
install_keys (const FabCommand *command,
              gpointer          data)
{
  Install *install = data;
  g_auto(GStrv) keys = command->keys ? g_strsplit (command->keys, " ", -1) : NULL;

  if (keys == NULL || command->action == NULL || !g_str_has_prefix (command->action, install->prefix))
    return;
  for (guint i = 0; keys[i]; i++)
    {
      guint keyval;
      GdkModifierType modifiers;

      if (gtk_accelerator_parse (keys[i], &keyval, &modifiers))
        gtk_widget_class_add_binding (install->widget_class, keyval, modifiers, install->callback, "s", command->action);
    }
}

void
fab_commands_install_keys (GtkWidgetClass  *widget_class,
                           const char      *prefix,
                           GtkShortcutFunc  callback)
{
  Install install = { widget_class, prefix, callback };

  foreach_command (install_keys, &install);
}
