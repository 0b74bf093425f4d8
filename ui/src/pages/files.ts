/** Kinds of file that dialogs offer. */
import type { FileKind } from '../host/host'
import { t } from '../words/words.svelte'

export const workspaceFile = (): FileKind => ({ label: t('file-workspace'), endings: ['muster'] })
export const eventListFile = (): FileKind => ({
  label: t('file-event-list'),
  endings: ['xlsx', 'xlsm', 'csv', 'zip', 'json', 'cexf', 'md', 'markdown'],
})
export const packageFile = (): FileKind => ({ label: t('file-package'), endings: ['zip'] })
export const calendarFile = (): FileKind => ({ label: t('file-calendar'), endings: ['ics'] })
export const workbookFile = (): FileKind => ({ label: t('file-workbook'), endings: ['xlsx'] })
export const pdfFile = (): FileKind => ({ label: t('file-pdf'), endings: ['pdf'] })
export const wordFile = (): FileKind => ({ label: t('file-word'), endings: ['docx'] })
export const pageFile = (): FileKind => ({ label: t('file-page'), endings: ['html'] })
export const mailFile = (): FileKind => ({ label: t('file-mail'), endings: ['eml'] })
export const warningFile = (): FileKind => ({ label: t('file-warning'), endings: ['xml'] })
