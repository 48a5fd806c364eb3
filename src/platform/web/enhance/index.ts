import { askBeforeSending } from './ask.ts';
import { autosave } from './autosave.ts';
import { closeOutside } from './close-outside.ts';
import { comboboxes } from './combobox.ts';
import { copyButtons } from './copy.ts';
import { dropZones } from './drop-zone.ts';
import { filterTables } from './filter-table.ts';
import { liveForm } from './live-form.ts';
import { liveRefresh } from './live-refresh.ts';
import { partButtons } from './part-button.ts';
import { sendOnce } from './send-once.ts';
import { suggestWords } from './suggest.ts';
import { takeFocus } from './take-focus.ts';
import { guardUnsaved } from './unsaved.ts';

// Every page works without any of this. Each one looks for its own elements and does nothing where there are none.
// Asking comes before sendOnce: what the person calls off has not been sent.
askBeforeSending();
guardUnsaved();
sendOnce();
autosave();
comboboxes();
partButtons();
liveForm();
dropZones();
copyButtons();
filterTables();
suggestWords();
liveRefresh();
closeOutside();
takeFocus();
