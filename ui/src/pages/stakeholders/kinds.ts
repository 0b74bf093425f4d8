/** The sorts of organisation, with a picture for each. */
import Ambulance from '@lucide/svelte/icons/ambulance'
import Bomb from '@lucide/svelte/icons/bomb'
import Building2 from '@lucide/svelte/icons/building-2'
import Bus from '@lucide/svelte/icons/bus'
import CircleEllipsis from '@lucide/svelte/icons/circle-ellipsis'
import Flame from '@lucide/svelte/icons/flame'
import Gavel from '@lucide/svelte/icons/gavel'
import HandHeart from '@lucide/svelte/icons/hand-heart'
import HeartPulse from '@lucide/svelte/icons/heart-pulse'
import Hospital from '@lucide/svelte/icons/hospital'
import Landmark from '@lucide/svelte/icons/landmark'
import Megaphone from '@lucide/svelte/icons/megaphone'
import Plane from '@lucide/svelte/icons/plane'
import Server from '@lucide/svelte/icons/server'
import Shield from '@lucide/svelte/icons/shield'
import ShieldHalf from '@lucide/svelte/icons/shield-half'
import ShieldUser from '@lucide/svelte/icons/shield-user'
import Stamp from '@lucide/svelte/icons/stamp'
import Store from '@lucide/svelte/icons/store'
import Zap from '@lucide/svelte/icons/zap'
import type { StakeholderKind } from '../../generated/commands'
import type { Icon } from '../../kit/icon'
import { t } from '../../words/words.svelte'

export const KIND_ICONS: Record<StakeholderKind, Icon> = {
  operator: Building2,
  security: Shield,
  police: ShieldUser,
  disposal: Bomb,
  fire: Flame,
  ambulance: Ambulance,
  hospital: Hospital,
  health: HeartPulse,
  municipality: Landmark,
  authority: Stamp,
  aviation: Plane,
  csirt: Server,
  utility: Zap,
  transport: Bus,
  military: ShieldHalf,
  justice: Gavel,
  'public-information': Megaphone,
  'civil-society': HandHeart,
  neighbour: Store,
  other: CircleEllipsis,
}

export const kindOptions = () =>
  (Object.keys(KIND_ICONS) as StakeholderKind[]).map((value) => ({
    value,
    label: t(`stakeholder-kind-${value}`),
  }))
