/** An exercise's design, events and facts, as the inspector, the checks and the rehearsal name them. */
import type { Decision, Design, EventLine, ExerciseFact } from '../../generated/commands'
import { refusal, type Refusal } from '../../host/host'
import { host } from '../../host/open'
import { hearing } from '../../live/hearing'
import { live, type Live } from '../../live/live.svelte'
import { storyLegs, storyOn } from '../../time/legs'
import { t } from '../../words/words.svelte'
import type { Names } from './conditions/words'
import { filled } from './variables'

/** How long the keys must rest before the plans are read again, in milliseconds. */
const REST = 700

/** An event's number and title, as it is called in a sentence. */
export const eventName = ({ number, title }: { number: string; title: string }): string =>
  [number, title || t('untitled')].filter(Boolean).join(' · ')

export interface Option {
  value: string
  label: string
}

/** A section of a plan, and whose it is. */
export interface SectionOption extends Option {
  plan: string
}

export class ExerciseBook implements Names {
  readonly id: () => string
  readonly #design: Live<'design_get'>
  readonly #facts: Live<'exercise_check'>
  readonly #lines: Live<'event_lines'>
  #tasks = $state.raw<readonly Option[]>()
  #sections = $state.raw<readonly SectionOption[]>()
  #wantsEvents = $state(false)
  #wantsTasks = $state(false)
  #failure = $state.raw<Refusal>()

  readonly #byId = $derived.by(() => new Map(this.events.map((line) => [line.id, line])))
  readonly options: readonly Option[] = $derived.by(() =>
    this.events.map((line) => ({ value: line.id, label: eventName(line) })),
  )

  readonly #story = $derived.by(() =>
    storyLegs(this.design?.exercise.scenario_start ?? null, this.design?.phases ?? []),
  )

  constructor(id: () => string) {
    this.id = id
    this.#design = live('design_get', () => ({ exercise: id() }), ['design', 'exercise'])
    this.#facts = live(
      'exercise_check',
      () => ({ exercise: id() }),
      ['design', 'exercise', 'event', 'plan'],
      'as it took',
    )
    this.#lines = live(
      'event_lines',
      () => (this.#wantsEvents ? { exercise: id() } : null),
      ['event'],
      'as it took',
    )
    $effect(() => again(this.#wantsTasks, ['plan'], () => this.#readTasks()))
  }

  get design(): Design | undefined {
    return this.#design.reply
  }
  /** The story's date and hour at a moment of exercise time; null where the story has no date there. */
  storyAt(at: number): number | null {
    return storyOn(this.#story, at)
  }
  /** A text as it is said, with its variables filled in. */
  filled(text: string): string {
    return filled(text, this.design?.variables ?? [])
  }
  /** What does not hold together; undefined until the first answer. */
  get facts(): readonly ExerciseFact[] | undefined {
    return this.#facts.reply
  }
  /** Why the latest question was not answered. */
  get failure(): Refusal | undefined {
    return this.#facts.failure ?? this.#design.failure ?? this.#lines.failure ?? this.#failure
  }
  /** Asks for everything again. */
  ask(): void {
    void this.#design.ask()
    void this.#facts.ask()
    void this.#lines.ask()
    if (this.#wantsTasks) void this.#readTasks()
  }

  /** The events in the order of the paper; none before `wantEvents` has been answered. */
  get events(): readonly EventLine[] {
    return this.#lines.reply ?? []
  }
  get decisions(): readonly Decision[] {
    return this.design?.decisions ?? []
  }
  /** Critical tasks of all plans. */
  get tasks(): readonly Option[] {
    return this.#tasks ?? []
  }

  /** Sections of all plans; they come with the tasks. */
  get sections(): readonly SectionOption[] {
    return this.#sections ?? []
  }
  /** Whether the plans have been read. */
  get plansRead(): boolean {
    return this.#sections !== undefined
  }

  /** From now on every event can be named. */
  wantEvents(): void {
    this.#wantsEvents = true
  }
  /** From now on every critical task can be named. */
  wantTasks(): void {
    this.#wantsTasks = true
  }

  line(id: string): EventLine | undefined {
    return this.#byId.get(id)
  }
  event(id: string): string {
    const line = this.#byId.get(id)
    if (line) return eventName(line)
    return this.#lines.reply === undefined ? '…' : t('cond-gone-event')
  }
  decision(id: string): string {
    const found = this.decisions.find((one) => one.id === id)
    if (found) return found.question || t('untitled')
    return this.design === undefined ? '…' : t('cond-gone-decision')
  }
  choice(decision: string, key: string): string {
    const found = this.decisions
      .find((one) => one.id === decision)
      ?.choices.find((choice) => choice.key === key)
    return found?.label ? `${key} · ${found.label}` : key
  }
  section(id: string): SectionOption | undefined {
    return this.sections.find(({ value }) => value === id)
  }
  task(id: string): string {
    return this.tasks.find(({ value }) => value === id)?.label ?? '…'
  }

  async #readTasks(): Promise<void> {
    try {
      const options: Option[] = []
      const sections: SectionOption[] = []
      for (const { plan } of await host().call('plan_list', {})) {
        const { tasks, outline } = await host().call('plan_get', { plan: plan.id })
        for (const { place, title } of outline)
          sections.push({
            value: place.section,
            label: [plan.title, [place.number, title || t('untitled')].filter(Boolean).join(' ')].join(' · '),
            plan: plan.id,
          })
        tasks.forEach(({ id, title }, index) =>
          options.push({ value: id, label: `${plan.title} · ${index + 1} ${title || t('untitled')}` }),
        )
      }
      this.#tasks = options
      this.#sections = sections
    } catch (thrown) {
      this.#failure = refusal(thrown)
    }
  }
}

/** Does something now and whenever one of these topics changed and the keys rest, for as long as it is wanted. */
function again(
  wanted: boolean,
  topics: Parameters<typeof hearing.listen>[0],
  ask: () => Promise<void>,
): (() => void) | undefined {
  if (!wanted) return undefined
  void ask()
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = hearing.listen(topics, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), REST)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
